// CloudFront Function (cloudfront-js-2.0), run before a form of a reader is handed on. Our functions count requests by network and never
// learn an address: an IPv4 address loses its last part (/24), an IPv6 address all but the site it belongs to (/48).
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  // Whatever the reader sent by this name is replaced.
  request.headers['x-reader-network'] = { value: networkOf(event.viewer.ip) };
  return request;
}

function networkOf(ip) {
  if (ip.indexOf(':') === -1) return `${ip.split('.').slice(0, 3).join('.')}.0/24`;
  // `::` stands for as many zeros as are missing; where it comes first, the parts before it are none.
  const parts = ip.split('::')[0].split(':').concat('0', '0', '0').slice(0, 3);
  return `${parts.map((part) => parseInt(part || '0', 16).toString(16)).join(':')}::/48`;
}
