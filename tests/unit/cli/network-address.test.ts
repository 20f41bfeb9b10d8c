import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { findNetworkAddress } from '@/lib/cli/network-address';

const rest = { netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null };
const v4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  ...rest,
  address,
  internal,
  family: 'IPv4',
});
const v6 = (address: string): NetworkInterfaceInfo => ({
  ...rest,
  address,
  internal: false,
  family: 'IPv6',
  scopeid: 0,
});

it.each([
  ['the first address of the network', { lo: [v4('127.0.0.1', true)], eth0: [v4('192.168.1.20')] }, '192.168.1.20'],
  ['IPv4 before IPv6', { eth0: [v6('fe80::1'), v4('10.0.0.7')] }, '10.0.0.7'],
  ['the first of several', { eth0: [v4('10.0.0.7')], wlan0: [v4('10.0.1.7')] }, '10.0.0.7'],
  ['nothing without a network', { lo: [v4('127.0.0.1', true)] }, undefined],
  ['nothing with IPv6 alone', { eth0: [v6('fe80::1')] }, undefined],
])('finds %s', (_, interfaces, expected) => {
  expect(findNetworkAddress(interfaces)).toBe(expected);
});
