import type { DeviceKind } from '../../../../shared/model/kinds.ts'

/**
 * Paths that only one maker's devices answer, with what their answer in `name=value` pairs states. For answers
 * that are neither JSON nor XML, or that no endpoint row knows.
 * Source: the makers' published local APIs, and what open clients of them read.
 */
export interface HttpPlaceRow {
  readonly path: RegExp
  readonly vendor?: string
  readonly kind: DeviceKind
  readonly model?: string
  /** Finds the named groups `model`, `firmware`, `serial` and `mac`. */
  readonly read?: readonly RegExp[]
  readonly example: {
    readonly path: string
    readonly body: string
    readonly expected: Readonly<Record<string, string>>
  }
}

export const HTTP_PLACES: readonly HttpPlaceRow[] = [
  {
    path: /\/currentsetting\.htm/,
    vendor: 'Netgear',
    kind: 'router',
    read: [/^Firmware=V?(?<firmware>\d+(?:\.\d+)+(?:_\d+(?:\.\d+)+)?)/m, /^Model=(?<model>[\w-]+)/m],
    example: {
      path: '/currentsetting.htm',
      body: 'Firmware=V1.0.9.88_10.2.88\nRegionTag=R7000_WW\nModel=R7000\n',
      expected: { vendor: 'Netgear', kind: 'router', firmware: '1.0.9.88_10.2.88', model: 'R7000' },
    },
  },
  {
    path: /\/(?:common\/basic_info|aircon\/get_)/,
    vendor: 'Daikin',
    kind: 'appliance',
    read: [/(?:^|,)ver=(?<firmware>\d+(?:_\d+)+)/, /(?:^|,)mac=(?<mac>[0-9A-F]{12})/i],
    example: {
      path: '/common/basic_info',
      body: 'ret=OK,type=aircon,reg=eu,ver=3_3_9,pow=0,mac=D0C5F3000001,adp_kind=3',
      expected: { vendor: 'Daikin', kind: 'appliance', firmware: '3.3.9' },
    },
  },
  {
    path: /\/cgi-bin\/magicBox\.cgi/,
    vendor: 'Dahua',
    kind: 'camera',
    read: [
      /^(?:version|softwareVersion)=(?<firmware>\d+(?:\.\d+)+(?:\.R)?)/m,
      /^(?:type|deviceType)=(?<model>[\w-]+)/m,
      /^(?:sn|serialNumber)=(?<serial>\w+)/m,
    ],
    example: {
      path: '/cgi-bin/magicBox.cgi?action=getSoftwareVersion',
      body: 'version=2.800.0000000.8.R,build:2019-09-17',
      expected: { vendor: 'Dahua', kind: 'camera', firmware: '2.800.0000000.8.R' },
    },
  },
  {
    path: /\/webapi\/(?:query|entry|auth)\.cgi/,
    vendor: 'Synology',
    kind: 'nas',
    example: {
      path: '/webapi/query.cgi?api=SYNO.API.Info',
      body: '{"data":{"SYNO.API.Auth":{"maxVersion":7,"minVersion":1,"path":"entry.cgi"}},"success":true}',
      expected: { vendor: 'Synology', kind: 'nas' },
    },
  },
  {
    path: /^(?::\d+)?\/common\/info\.cgi/,
    vendor: 'D-Link',
    kind: 'camera',
    read: [
      /^model=(?<model>[\w-]+)/m,
      /^version=v?(?<firmware>\d+(?:\.\d+)+)/im,
      /^macaddr=(?<mac>[0-9A-F:]{17})/im,
    ],
    example: {
      path: '/common/info.cgi',
      body: 'model=DCS-932L\nbrand=D-Link\nversion=1.14\nbuild=04\nhw_version=B\nmacaddr=B0:C5:54:00:00:01\n',
      expected: { vendor: 'D-Link', kind: 'camera', model: 'DCS-932L', firmware: '1.14' },
    },
  },
  {
    path: /\/get_status\.cgi/,
    kind: 'camera',
    read: [/\bsys_ver='(?<firmware>\d+(?:\.\d+)+)'/],
    example: {
      path: '/get_status.cgi',
      body: "var id='00606E000001';\nvar sys_ver='11.37.2.49';\nvar app_ver='2.4.10.7';\n",
      expected: { kind: 'camera', firmware: '11.37.2.49' },
    },
  },
  {
    path: /\/cgi-bin\/hi3510\//,
    kind: 'camera',
    example: {
      path: '/cgi-bin/hi3510/param.cgi?cmd=getserverinfo',
      body: 'var model="C9F0SgZ3N0P2L0";\nvar softVersion="V19.1.32.16.9-20180130";\n',
      expected: { kind: 'camera', firmware: 'V19.1.32.16.9-20180130' },
    },
  },
  {
    path: /\/cgi-bin\/viewer\/getparam\.cgi/,
    vendor: 'Vivotek',
    kind: 'camera',
    read: [
      /system_info_modelname='(?<model>[^']+)'/,
      /system_info_firmwareversion='(?<firmware>[^']+)'/,
      /system_info_serialnumber='(?<serial>[^']+)'/,
    ],
    example: {
      path: '/cgi-bin/viewer/getparam.cgi?system_info',
      body: "system_info_modelname='IP7361'\nsystem_info_serialnumber='0002D1000001'\nsystem_info_firmwareversion='IP7361-VVTK-0100d'\n",
      expected: { vendor: 'Vivotek', kind: 'camera', model: 'IP7361', firmware: 'IP7361-VVTK-0100d' },
    },
  },
  {
    path: /\/solar_api\//,
    vendor: 'Fronius',
    kind: 'energy',
    example: {
      path: '/solar_api/GetAPIVersion.cgi',
      body: '{"APIVersion":1,"BaseURL":"/solar_api/v1/","CompatibilityRange":"1.6-3"}',
      expected: { vendor: 'Fronius', kind: 'energy' },
    },
  },
  {
    path: /\/(?:settings\/config\/data|air-data\/latest)$/,
    vendor: 'Awair',
    kind: 'sensor',
    read: [/"device_uuid":\s*"(?<model>awair-[a-z0-9]+)_/],
    example: {
      path: '/settings/config/data',
      body: '{"device_uuid":"awair-element_1","wifi_mac":"70:88:6B:00:00:01","fw_version":"1.2.8"}',
      expected: { vendor: 'Awair', kind: 'sensor', model: 'awair-element', firmware: '1.2.8' },
    },
  },
  {
    path: /^(?::1925)?\/\d\/system$|:1925\//,
    vendor: 'Philips',
    kind: 'tv',
    example: {
      path: ':1925/6/system',
      body: '{"menulanguage":"English","name":"Den","country":"Netherlands","model_encrypted":"z"}',
      expected: { vendor: 'Philips', kind: 'tv' },
    },
  },
]
