import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotPublic } from './public-address.ts'

const PUBLIC = ['8.8.8.8', '93.184.215.14', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808']
const OTHERS = [
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1', '::7f00:1', '64:ff9b::7f00:1'],
  ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', 'fc00::1', 'fd12::1', '64:ff9b::a00:1', '64:ff9b:1::808:808'],
  ...['169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', '224.0.0.1', 'ff02::1', '255.255.255.255', '240.0.0.1'],
  ...['192.0.2.1', '198.18.0.1', '203.0.113.5', '2001:db8::1', '3fff::1', '2002:7f00:1::', '2001:0:1::1', '4000::1', 'localhost', ''],
]

for (const address of PUBLIC) test(`whyNotPublic: ${address} is public`, () => assert.equal(whyNotPublic(address), null))
for (const address of OTHERS) test(`whyNotPublic: "${address}" is not public`, () => assert.match(whyNotPublic(address) ?? '', /^is /))
