import { expect, test } from 'vitest'
import { isSignedWith, sha256 } from './signature-v4.ts'

// The example of "Signature Calculations for the Authorization Header", GET Object, in Amazon's S3 API reference.
const example = {
  method: 'GET',
  url: '/test.txt',
  headers: {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': sha256(''),
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
}
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

test('the published example of a signature is good', () => {
  expect(isSignedWith(secret, example)).toBe(true)
})

test('with another secret, path or header it is not', () => {
  expect(isSignedWith(`${secret}!`, example)).toBe(false)
  expect(isSignedWith(secret, { ...example, url: '/test2.txt' })).toBe(false)
  expect(isSignedWith(secret, { ...example, headers: { ...example.headers, range: 'bytes=0-10' } })).toBe(
    false,
  )
  expect(isSignedWith(secret, { ...example, headers: {} })).toBe(false)
})
