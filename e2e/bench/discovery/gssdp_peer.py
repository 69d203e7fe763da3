"""gssdp-discover in a few lines, for systems whose package leaves it out: one resource browser for ssdp:all.

Usage: gssdp_peer.py INTERFACE SECONDS. Prints "Location: URL" for every location a resource states.
"""

import ctypes
import sys

gobject = ctypes.CDLL("libgobject-2.0.so.0")
glib = ctypes.CDLL("libglib-2.0.so.0")
gssdp = ctypes.CDLL("libgssdp-1.6.so.0")


class GList(ctypes.Structure):
    pass


GList._fields_ = [("data", ctypes.c_char_p), ("next", ctypes.POINTER(GList)), ("prev", ctypes.POINTER(GList))]
AVAILABLE = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(GList), ctypes.c_void_p)
TIMEOUT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)

for function in (gssdp.gssdp_client_new, gssdp.gssdp_resource_browser_new, glib.g_main_loop_new):
    function.restype = ctypes.c_void_p
gssdp.gssdp_client_new.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
gssdp.gssdp_resource_browser_new.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
gssdp.gssdp_resource_browser_set_active.argtypes = [ctypes.c_void_p, ctypes.c_int]
gobject.g_signal_connect_data.argtypes = [
    ctypes.c_void_p,
    ctypes.c_char_p,
    AVAILABLE,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_int,
]
glib.g_main_loop_new.argtypes = [ctypes.c_void_p, ctypes.c_int]
glib.g_main_loop_run.argtypes = [ctypes.c_void_p]
glib.g_main_loop_quit.argtypes = [ctypes.c_void_p]
glib.g_timeout_add_seconds.argtypes = [ctypes.c_uint, TIMEOUT, ctypes.c_void_p]


@AVAILABLE
def available(_browser, _usn, locations, _data):
    node = locations
    while node:
        print("Location:", node.contents.data.decode("utf-8", "replace"), flush=True)
        node = node.contents.next


client = gssdp.gssdp_client_new(sys.argv[1].encode(), None)
if not client:
    sys.exit("no GSSDP client on " + sys.argv[1])
browser = gssdp.gssdp_resource_browser_new(client, b"ssdp:all")
gobject.g_signal_connect_data(browser, b"resource-available", available, None, None, 0)
gssdp.gssdp_resource_browser_set_active(browser, 1)
loop = glib.g_main_loop_new(None, 0)


@TIMEOUT
def over(_data):
    glib.g_main_loop_quit(loop)
    return 0


glib.g_timeout_add_seconds(int(sys.argv[2]), over, None)
glib.g_main_loop_run(loop)
