import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { World } from '../../../shared/aws/client.ts';
import type { Environment } from '../../../shared/aws/read-settings.ts';
import { REGION } from '../../aws/account-id.ts';
import type { Declarations } from '../../aws/template/declarations.ts';
import { inProcess, inProcessOptions, type Services } from '../in-process.ts';
import { identityOfNewsroom, placeNewsroom } from './newsroom-template.ts';
import type { AroundCall } from './observe-calls.ts';

export type Handler = (event: unknown) => Promise<unknown>;

/** Functions that are running. */
export interface Instances {
  /** By name and newsroom.json: a function has read its own when it started. */
  readonly handlers: Map<string, Handler>;
  /** Where their calls go, and what time it is: the run that began last. */
  stage: Stage | undefined;
}

export interface Stage {
  services: Services;
  observe: AroundCall;
  world: { [name in Exclude<keyof World, 'clients'>]-?: NonNullable<World[name]> };
}

export const noInstances = (): Instances => ({ handlers: new Map(), stage: undefined });

type Wire = (environment: Environment, world: World) => Handler;

const wirings = new Map<string, Promise<{ wire: Wire }>>();

/** Asking for a module that is loaded already takes a millisecond, too. */
const loadWiring = async (name: string): Promise<Wire> => {
  const functions = fileURLToPath(new URL('../../../functions', import.meta.url));
  const file = pathToFileURL(resolve(functions, name, 'wiring.ts')).href;
  const loading = wirings.get(name) ?? (import(file) as Promise<{ wire: Wire }>);
  wirings.set(name, loading);
  return (await loading).wire;
};

/** What a function of these instances is given: of whichever run is on the stage when it calls or looks at the clock. */
const worldOf = (name: string, instances: Instances): World => {
  const stage = (): Stage => {
    if (!instances.stage) throw new Error(`There is no run in which ${name} could do anything.`);
    return instances.stage;
  };
  const handler: ReturnType<typeof inProcess> = {
    ...inProcess({}),
    handle: (request, options) =>
      inProcess(stage().services, (call, next) => stage().observe({ ...call, function: name }, next)).handle(request, options),
  };
  return {
    clients: inProcessOptions(handler, REGION, name) as NonNullable<World['clients']>,
    now: () => stage().world.now(),
    pause: (milliseconds, underWay) => stage().world.pause(milliseconds, underWay),
    chance: () => stage().world.chance(),
    writeLine: (line) => stage().world.writeLine(line),
  };
};

/** Each function's one instance, from its first invocation on. */
export interface FunctionInstances {
  handlerOf(name: string): Promise<Handler>;
  /** As a crash does: the next invocation is a cold start. */
  end(name: string): void;
}

/** The instances of one newsroom.json, wired as the template says. */
export const instancesOf = (
  instances: Instances,
  { newsroomFile, functions }: { newsroomFile: string; functions: Declarations['functions'] },
): FunctionInstances => {
  const newsroom = identityOfNewsroom(newsroomFile);
  const keyOf = (name: string): string => `${name}\n${newsroom}`;
  return {
    async handlerOf(name) {
      const running = instances.handlers.get(keyOf(name));
      if (running) return running;
      const environment = functions.find((each) => each.name === name)?.environment;
      const placed = placeNewsroom(newsroomFile);
      const places = { NEWSROOM_FILE: placed, LAMBDA_TASK_ROOT: dirname(placed) };
      const started = (await loadWiring(name))({ ...environment, ...places }, worldOf(name, instances));
      instances.handlers.set(keyOf(name), started);
      return started;
    },
    end: (name) => void instances.handlers.delete(keyOf(name)),
  };
};
