import { readFileSync } from 'node:fs';
import { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { uploadIdOf } from '../../shared/release/identity.ts';
import { parseUpload } from '../../shared/release/parsing/parse-upload.ts';
import { hostileFiles } from '../unit/release/hostile-files.ts';

// A process that reads what validate-release would, one after the other, and says in bytes the most that it ever held.
const newsroom = Newsroom.parse(JSON.parse(readFileSync('newsroom.json', 'utf8')));
for (let index = 0; index < Number(process.argv[2]); index += 1) {
  const { name, content } = hostileFiles[index % hostileFiles.length] ?? { name: '', content: '' };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const key = `incoming/${index}/${name}`;
  const upload = {
    uploadId: uploadIdOf('newsroom', key, '1'),
    bucket: 'newsroom',
    key,
    versionId: '1',
    sequencer: '0A',
    eventTime: '2026-11-02T09:00:00.000Z',
    principal: 'editor',
    size: bytes.length,
  };
  await parseUpload({ bytes }, upload, newsroom);
}
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
