import { readXml, XmlRefused } from '../read-xml.ts';
import { isFault, openZip, type Zip, type ZipFault } from '../zip.ts';

/** What one part may hold once unpacked, in bytes. A book of 300 pages has some 4 MB. */
const LARGEST_PART = 12_000_000;
/** What a picture may hold, in bytes. */
const LARGEST_PICTURE = 50_000_000;
/** Elements in one part: a thousand pages have fewer. */
export const MOST_ELEMENTS = 400_000;

/** What one part says about another: `word/document.xml` about its styles, or the address of a link. */
interface Relation {
  /** The last word of its type, such as `styles` or `hyperlink`. */
  type: string;
  /** The name of a part of this package, or an address outside it. */
  target: string;
  external: boolean;
}

/** The parts of a Word document that are read. Everything else in the file stays packed. */
export interface WordPackage {
  /** Name of the main part. */
  main: string;
  relationsOf(part: string): ReadonlyMap<string, Relation>;
  /** The bytes of a picture, packed or not; undefined when they cannot be had, or are more than any picture has. */
  readPicture(part: string): Uint8Array | undefined;
  /** The bytes of a part. Throws `XmlRefused` when they cannot be had; undefined when the part is not there. */
  read(part: string): Uint8Array | undefined;
}

/** Opens a .docx by its list of parts. Nothing outside the file is ever looked at. Throws `XmlRefused`. */
export const openWordPackage = (bytes: Uint8Array): WordPackage => {
  const zip = orRefuse(openZip(bytes));
  const read = (part: string): Uint8Array | undefined => {
    const found = zip.read(part, LARGEST_PART);
    return found && orRefuse(found);
  };
  const relationsOf = (part: string): ReadonlyMap<string, Relation> => relationsIn(part, zip, read);
  const main =
    [...relationsOf('').values()].find(({ type, external }) => type === 'officeDocument' && !external)?.target ??
    'word/document.xml';
  if (!zip.names.includes(main)) throw new XmlRefused('unreadable', 'there is no Word document in it');
  const readPicture = (part: string): Uint8Array | undefined => {
    const found = zip.read(part, LARGEST_PICTURE);
    return found && !isFault(found) ? found : undefined;
  };
  return { main, relationsOf, read, readPicture };
};

const orRefuse = <Found extends object>(found: Found | ZipFault): Found => {
  if (isFault(found)) throw new XmlRefused(found.fault, found.reason);
  return found;
};

const relationsIn = (part: string, zip: Zip, read: WordPackage['read']): Map<string, Relation> => {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relations = new Map<string, Relation>();
  if (!bytes) return relations;
  readXml(bytes, MOST_ELEMENTS, {
    open: ({ name, attribute }) => {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined) return;
      const external = attribute('TargetMode') === 'External';
      const inside = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
      if (!external && !zip.names.includes(inside)) return;
      relations.set(attribute('Id') ?? '', {
        type: attribute('Type')?.split('/').at(-1) ?? '',
        target: external ? target : inside,
        external,
      });
    },
    close: () => {},
  });
  return relations;
};
