import type { HttpApiDeclaration } from './declarations.ts';
import { HttpApiProperties, IntegrationProperties, type Read, RouteProperties, StageProperties } from './resources.ts';
import { UnsupportedTemplate } from './unsupported.ts';

/** The HTTP APIs of a template, each route with the function it is for. */
export const readHttpApis = (read: Read, nameOf: (logicalId: string) => string): HttpApiDeclaration[] => {
  const staged = new Set(read('AWS::ApiGatewayV2::Stage', StageProperties).map(([, { ApiId }]) => ApiId));
  const integrations = new Map(
    read('AWS::ApiGatewayV2::Integration', IntegrationProperties).map(([id, { IntegrationUri }]) => [
      `integrations/${id}`,
      IntegrationUri.split(':').at(-1) ?? '',
    ]),
  );
  const routes = read('AWS::ApiGatewayV2::Route', RouteProperties);

  return read('AWS::ApiGatewayV2::Api', HttpApiProperties).map(([id]) => {
    const name = nameOf(id);
    if (!staged.has(name)) throw new UnsupportedTemplate(`The HTTP API ${id} in the template has no stage, and so no address.`);
    return {
      name,
      routes: routes
        .filter(([, { ApiId }]) => ApiId === name)
        .map(([route, { RouteKey, Target }]) => {
          const target = integrations.get(Target);
          if (target === undefined) throw new UnsupportedTemplate(`The route ${route} in the template leads to no function.`);
          return { key: RouteKey, function: target };
        }),
    };
  });
};
