// CloudFront Function (cloudfront-js-2.0), run on the way to the reader. S3 cannot answer 410, so a killed
// page is stored as an ordinary object that carries `x-amz-meta-status: 410`. What CloudFront would not compress under its own
// type is stored under one that it does, and carries its own as `x-amz-meta-type`.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const response = event.response;
  const headers = response.headers;
  const status = headers['x-amz-meta-status'];
  if (response.statusCode === 200 && status && status.value === '410') {
    response.statusCode = 410;
    response.statusDescription = 'Gone';
    // Without a validator nobody can turn "gone" into "not modified".
    delete headers.etag;
    delete headers['last-modified'];
  }
  delete headers['x-amz-meta-status'];
  const type = headers['x-amz-meta-type'];
  if (type) headers['content-type'] = { value: type.value };
  delete headers['x-amz-meta-type'];
  return response;
}
