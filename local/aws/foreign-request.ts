/** What a browser, or a program, says about where a request comes from. Header names are in lower case. */
type Headers = Readonly<Record<string, string>>;

const hostsAt = (port: number): string[] => ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);

const quoted = (said: string): string => `"${said.replace(/[^\x21-\x7e]/g, '?').slice(0, 100)}"`;

/** Following a link from a page is no call by that page: it neither chooses a method nor sees the answer. */
const isFollowedLink = (method: string, headers: Headers): boolean =>
  ['GET', 'HEAD'].includes(method) && headers['sec-fetch-mode'] === 'navigate';

/**
 * Why a request to a server of this machine that listens at `port` is refused, in a sentence; undefined for those that are welcome.
 * Any website that is open in a browser here can call 127.0.0.1, by that name (then `Origin` or `Sec-Fetch-Site` says so) or by one of
 * its own that it lets point here, which is called DNS rebinding (then `Host` says so). No program but a browser sends the first two.
 */
export const refusalOf = (method: string, headers: Headers, port: number): string | undefined => {
  const hosts = hostsAt(port);
  const host = headers.host?.toLowerCase() ?? '';
  if (!hosts.includes(host))
    return `This server answers to ${hosts.join(', ')}, and not to ${host === '' ? 'a request without a host' : quoted(host)}.`;
  const { origin, 'sec-fetch-site': site } = headers;
  // A page that keeps its address to itself ("no-referrer") sends its own forms with the origin "null".
  const isOwn = origin === undefined || origin === `http://${host}` || (origin === 'null' && site === 'same-origin');
  if (!isOwn) return `This server takes nothing from pages of ${quoted(origin)}.`;
  if (site === 'cross-site' && !isFollowedLink(method, headers)) return 'This server takes nothing from pages of other sites.';
  return undefined;
};
