/* The inline functions of <ws2ipdef.h> over addresses. */
#ifndef OWS_IP_INLINE_H
#define OWS_IP_INLINE_H
#define OWS_SAME(a, b, n) (!__builtin_memcmp((a), (b), (n)))
FORCEINLINE int ows_only_last(const UCHAR *bytes, int n, UCHAR last) {
  int i;
  for (i = 0; i < n - 1; i++) if (bytes[i]) return 0;
  return bytes[n - 1] == last;
}
FORCEINLINE BOOLEAN IN6_ADDR_EQUAL(const IN6_ADDR *a, const IN6_ADDR *b) { return (BOOLEAN)OWS_SAME(a, b, sizeof(IN6_ADDR)); }
#define IN6_ARE_ADDR_EQUAL IN6_ADDR_EQUAL
FORCEINLINE BOOLEAN IN6_IS_ADDR_UNSPECIFIED(const IN6_ADDR *a) { return (BOOLEAN)ows_only_last(a->u.Byte, 16, 0); }
FORCEINLINE BOOLEAN IN6_IS_ADDR_LOOPBACK(const IN6_ADDR *a) { return (BOOLEAN)ows_only_last(a->u.Byte, 16, 1); }
FORCEINLINE BOOLEAN IN6_IS_ADDR_MULTICAST(const IN6_ADDR *a) { return a->u.Byte[0] == 0xff; }
FORCEINLINE BOOLEAN IN6_IS_ADDR_EUI64(const IN6_ADDR *a) { return (a->u.Byte[0] & 0xe0) != 0 && !IN6_IS_ADDR_MULTICAST(a); }
FORCEINLINE BOOLEAN IN6_IS_ADDR_GLOBAL(const IN6_ADDR *a) { ULONG high = a->u.Byte[0] & 0xe0u; return high != 0 && high != 0xe0; }
FORCEINLINE BOOLEAN IN6_IS_ADDR_LINKLOCAL(const IN6_ADDR *a) { return a->u.Byte[0] == 0xfe && (a->u.Byte[1] & 0xc0) == 0x80; }
FORCEINLINE BOOLEAN IN6_IS_ADDR_SITELOCAL(const IN6_ADDR *a) { return a->u.Byte[0] == 0xfe && (a->u.Byte[1] & 0xc0) == 0xc0; }
FORCEINLINE BOOLEAN IN6_IS_ADDR_V4MAPPED(const IN6_ADDR *a) {
  return ows_only_last(a->u.Byte, 10, 0) && a->u.Byte[10] == 0xff && a->u.Byte[11] == 0xff;
}
FORCEINLINE BOOLEAN IN6_IS_ADDR_V4COMPAT(const IN6_ADDR *a) {
  return ows_only_last(a->u.Byte, 12, 0) && !(a->u.Word[6] == 0 && a->u.Byte[14] == 0 && (a->u.Byte[15] == 0 || a->u.Byte[15] == 1));
}
FORCEINLINE BOOLEAN IN6_IS_ADDR_V4TRANSLATED(const IN6_ADDR *a) {
  return ows_only_last(a->u.Byte, 8, 0) && a->u.Word[4] == 0xffff && a->u.Word[5] == 0;
}
#define OWS_MULTICAST_SCOPE(name, scope) \
  FORCEINLINE BOOLEAN IN6_IS_ADDR_MC_##name(const IN6_ADDR *a) { return IN6_IS_ADDR_MULTICAST(a) && (a->u.Byte[1] & 0xf) == (scope); }
OWS_MULTICAST_SCOPE(NODELOCAL, 1)
OWS_MULTICAST_SCOPE(LINKLOCAL, 2)
OWS_MULTICAST_SCOPE(SITELOCAL, 5)
OWS_MULTICAST_SCOPE(ORGLOCAL, 8)
OWS_MULTICAST_SCOPE(GLOBAL, 0xe)
FORCEINLINE PUCHAR IN6_GET_ADDR_V4MAPPED(const IN6_ADDR *a) { return (PUCHAR)&a->u.Word[6]; }
FORCEINLINE PUCHAR IN6_GET_ADDR_V4COMPAT(const IN6_ADDR *a) { return (PUCHAR)&a->u.Word[6]; }
FORCEINLINE void IN6_SET_ADDR_UNSPECIFIED(PIN6_ADDR a) { __builtin_memset(a, 0, sizeof(IN6_ADDR)); }
FORCEINLINE void IN6_SET_ADDR_LOOPBACK(PIN6_ADDR a) { __builtin_memset(a, 0, sizeof(IN6_ADDR)); a->u.Byte[15] = 1; }
FORCEINLINE void IN6_SET_ADDR_V4MAPPED(PIN6_ADDR a6, const IN_ADDR *a4) {
  __builtin_memset(a6, 0, sizeof(IN6_ADDR));
  a6->u.Byte[10] = a6->u.Byte[11] = 0xff;
  __builtin_memcpy(&a6->u.Byte[12], a4, 4);
}
FORCEINLINE void IN6ADDR_SETANY(PSOCKADDR_IN6 a) { __builtin_memset(a, 0, sizeof(*a)); a->sin6_family = AF_INET6; }
FORCEINLINE void IN6ADDR_SETLOOPBACK(PSOCKADDR_IN6 a) { IN6ADDR_SETANY(a); a->sin6_addr.u.Byte[15] = 1; }
FORCEINLINE BOOLEAN IN6ADDR_ISANY(const SOCKADDR_IN6 *a) { return IN6_IS_ADDR_UNSPECIFIED(&a->sin6_addr); }
FORCEINLINE BOOLEAN IN6ADDR_ISLOOPBACK(const SOCKADDR_IN6 *a) { return IN6_IS_ADDR_LOOPBACK(&a->sin6_addr); }
FORCEINLINE BOOLEAN IN6ADDR_ISEQUAL(const SOCKADDR_IN6 *a, const SOCKADDR_IN6 *b) {
  return a->sin6_scope_id == b->sin6_scope_id && IN6_ADDR_EQUAL(&a->sin6_addr, &b->sin6_addr);
}
FORCEINLINE BOOLEAN IN6ADDR_ISUNSPECIFIED(const SOCKADDR_IN6 *a) { return a->sin6_scope_id == 0 && IN6_IS_ADDR_UNSPECIFIED(&a->sin6_addr); }
FORCEINLINE BOOLEAN IN6ADDR_ISV4MAPPED(const SOCKADDR_IN6 *a) { return IN6_IS_ADDR_V4MAPPED(&a->sin6_addr); }
FORCEINLINE void IN6ADDR_SETV4MAPPED(PSOCKADDR_IN6 a6, const IN_ADDR *a4, SCOPE_ID scope, USHORT port) {
  IN6ADDR_SETANY(a6);
  a6->sin6_port = port;
  a6->sin6_scope_struct = scope;
  IN6_SET_ADDR_V4MAPPED(&a6->sin6_addr, a4);
}
#endif
