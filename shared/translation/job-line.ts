/** Which job a file answers, in one line that stands where tools keep notes and people keep text. */
export interface JobLine {
  job: string;
  release: string;
  version: number;
  source: string;
  target: string;
}

export const jobLine = ({ job, release, version, source, target }: JobLine): string =>
  `Dateline job ${job}, release ${release}, version ${version}, from ${source} to ${target}`;

const LINE =
  /Dateline job ([\w-]{1,60}), release ([\w-]{1,60}), version ([1-9]\d{0,6}), from ([A-Za-z0-9-]{2,35}) to ([A-Za-z0-9-]{2,35})/;

/** The job that a text names so; undefined where it names none. */
export const jobNamedIn = (text: string): JobLine | undefined => {
  const [, job, release, version, source, target] = LINE.exec(text.replace(/\s+/g, ' ')) ?? [];
  return job && release && version && source && target ? { job, release, version: Number(version), source, target } : undefined;
};
