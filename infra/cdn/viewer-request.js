// CloudFront Function (cloudfront-js-2.0), run before the cache. S3 knows no directories:
// `/fr/` is stored as `/fr/index.html`, and `/fr` is sent on to `/fr/`.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  // `//elsewhere.example` or `/\elsewhere.example` in a Location would lead a browser off the site.
  const uri = request.uri.replace(/^[/\\]+/, '/');
  const lastSegment = uri.slice(uri.lastIndexOf('/') + 1);
  if (lastSegment !== '' && lastSegment.indexOf('.') === -1) {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: `${uri}/` }, 'cache-control': { value: 'public, max-age=3600' } },
    };
  }
  request.uri = lastSegment === '' ? `${uri}index.html` : uri;
  return request;
}
