import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** XLIFF 1.2 strict, as Debian's php-symfony-translation has it. */
const SCHEMA = '/usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-1.2-strict.xsd';

const hasXmllint = (): boolean => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Why files cannot be held against the schema here; undefined where they can. */
export const withoutSchema: string | undefined = !existsSync(SCHEMA)
  ? 'php-symfony-translation, which brings the schema, is not installed'
  : hasXmllint()
    ? undefined
    : 'xmllint is not installed';
if (withoutSchema) console.log(`XLIFF is not held against the strict schema: ${withoutSchema}`);

/** The attributes of the XML namespace, which the schema would fetch from the network. */
const XML_ATTRIBUTES = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
<xs:attribute name="lang" type="xs:language"/>
<xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction></xs:simpleType></xs:attribute>
</xs:schema>
`;

/** What the strict schema has against a file: nothing, if it is empty. */
export const complaintsAbout = (xliff: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xliff-'));
  try {
    const schema = readFileSync(SCHEMA, 'utf8').replace('http://www.w3.org/2001/xml.xsd', 'xml.xsd');
    writeFileSync(join(folder, 'xml.xsd'), XML_ATTRIBUTES);
    writeFileSync(join(folder, 'strict.xsd'), schema);
    writeFileSync(join(folder, 'a.xlf'), xliff);
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', 'strict.xsd', 'a.xlf'], { cwd: folder, stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
