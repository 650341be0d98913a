import type { StageOfNewsroom } from '../../../shared/newsroom/stage-contradictions.ts';
import { stackNameOf } from '../../../shared/newsroom/stages.ts';
import { type DoctorPorts, gatherFacts } from './gather-facts.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** What is said of a stage, and whether all is well. */
export const examine = async (ports: DoctorPorts, stage: StageOfNewsroom): Promise<{ text: string; isWell: boolean }> => {
  const missing = whatIsMissing(await gatherFacts(ports, stage));
  const where = `${stage.name}: stack ${stackNameOf(stage.name, stage.stage)} in ${stage.stage.region}`;
  if (missing.length === 0) return { text: `${where}. Nothing is missing.`, isWell: true };
  return { text: [`${where}. Still missing:`, '', ...missing.map((sentence) => `- ${sentence}`)].join('\n'), isWell: false };
};
