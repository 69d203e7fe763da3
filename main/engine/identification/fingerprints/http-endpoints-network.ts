import type { HttpEndpointRow } from './http-endpoint-row.ts'

const json = (body: unknown) => JSON.stringify(body)

/** Local answers of routers and access points. Source: the makers’ local APIs, as open clients of them read. */
export const NETWORK_ENDPOINTS: readonly HttpEndpointRow[] = [
  {
    id: 'airos-status',
    path: /status\.cgi/,
    format: 'json',
    has: ['host.devmodel', 'host.fwversion'],
    vendor: ['=Ubiquiti'],
    model: ['host.devmodel'],
    firmware: ['host.fwversion'],
    kind: 'access-point',
    example: {
      path: '/status.cgi',
      body: json({ host: { hostname: 'AP', devmodel: 'NanoStation 5AC loco', fwversion: 'v8.7.8' } }),
      expected: { vendor: 'Ubiquiti', model: 'NanoStation 5AC loco', firmware: 'v8.7.8' },
    },
  },
  {
    id: 'xiaomi-router-init',
    path: /init_info/,
    format: 'json',
    has: ['romversion', 'hardware'],
    vendor: ['=Xiaomi'],
    model: ['hardware'],
    firmware: ['romversion'],
    kind: 'router',
    example: {
      path: '/cgi-bin/luci/api/xqsystem/init_info',
      body: json({ romversion: '3.0.24', routername: 'Home', hardware: 'R4A', id: '26334/0001' }),
      expected: { vendor: 'Xiaomi', model: 'R4A', firmware: '3.0.24' },
    },
  },
  {
    id: 'linksys-jnap',
    path: /JNAP/,
    format: 'json',
    has: ['output.firmwareVersion', 'output.modelNumber'],
    vendor: ['output.manufacturer'],
    model: ['output.modelNumber'],
    firmware: ['output.firmwareVersion'],
    serial: ['output.serialNumber'],
    hardware: ['output.hardwareVersion'],
    kind: 'router',
    example: {
      path: '/JNAP/',
      body: json({
        result: 'OK',
        output: {
          manufacturer: 'Linksys',
          modelNumber: 'WRT1900AC',
          hardwareVersion: '1',
          firmwareVersion: '1.1.8.161917',
          serialNumber: '13J10600000001',
        },
      }),
      expected: { vendor: 'Linksys', model: 'WRT1900AC', firmware: '1.1.8.161917' },
    },
  },
  {
    id: 'unifi-system',
    path: /api\/system$/,
    format: 'json',
    has: ['hardware.shortname', 'mac'],
    vendor: ['=Ubiquiti'],
    model: ['hardware.shortname'],
    mac: ['mac'],
    kind: 'router',
    example: {
      path: '/api/system',
      body: json({ hardware: { shortname: 'UDMPRO' }, name: 'Dream', mac: 'E063DA000001' }),
      expected: { vendor: 'Ubiquiti', model: 'UDMPRO' },
    },
  },
  {
    id: 'huawei-device-information',
    path: /device\/information/,
    format: 'xml',
    has: ['response.DeviceName', 'response.SoftwareVersion'],
    vendor: ['=Huawei'],
    model: ['response.DeviceName'],
    firmware: ['response.SoftwareVersion'],
    serial: ['response.SerialNumber'],
    hardware: ['response.HardwareVersion'],
    kind: 'router',
    example: {
      path: '/api/device/information',
      body: '<response><DeviceName>B618s-22d</DeviceName><SerialNumber>ABC7S18000001</SerialNumber><HardwareVersion>WL1B610FM</HardwareVersion><SoftwareVersion>11.191.61.00.00</SoftwareVersion></response>',
      expected: { vendor: 'Huawei', model: 'B618s-22d', firmware: '11.191.61.00.00' },
    },
  },
  {
    id: 'huawei-basic-information',
    path: /basic_information/,
    format: 'xml',
    has: ['response.productfamily', 'response.devicename'],
    vendor: ['=Huawei'],
    model: ['response.devicename'],
    kind: 'router',
    example: {
      path: '/api/device/basic_information',
      body: '<response><productfamily>LTE</productfamily><classify>cpe</classify><devicename>B525s-65a</devicename></response>',
      expected: { vendor: 'Huawei', model: 'B525s-65a' },
    },
  },
]
