/* Flows of qWAVE. https://learn.microsoft.com/windows/win32/api/qos2/ */
#ifndef __QOS2_H__
#define __QOS2_H__
#include <winsock2.h>
typedef UINT32 QOS_FLOWID, *PQOS_FLOWID;
#define QOS_NON_ADAPTIVE_FLOW 0x00000002
#define QOS_QUERYFLOW_FRESH 0x00000001
#define QOS_OUTGOING_DEFAULT_MINIMUM_BANDWIDTH 0xFFFFFFFFu
typedef enum _QOS_TRAFFIC_TYPE {
  QOSTrafficTypeBestEffort, QOSTrafficTypeBackground, QOSTrafficTypeExcellentEffort, QOSTrafficTypeAudioVideo, QOSTrafficTypeVoice, QOSTrafficTypeControl
} QOS_TRAFFIC_TYPE, *PQOS_TRAFFIC_TYPE;
typedef enum _QOS_SET_FLOW { QOSSetTrafficType = 0, QOSSetOutgoingRate = 1, QOSSetOutgoingDSCPValue = 2 } QOS_SET_FLOW, *PQOS_SET_FLOW;
typedef enum _QOS_FLOWRATE_REASON {
  QOSFlowRateNotApplicable, QOSFlowRateContentChange, QOSFlowRateCongestion, QOSFlowRateHigherContentEncoding, QOSFlowRateUserCaused
} QOS_FLOWRATE_REASON, PQOS_FLOWRATE_REASON;
typedef enum _QOS_SHAPING { QOSShapeOnly, QOSShapeAndMark, QOSUseNonConformantMarkings } QOS_SHAPING, *PQOS_SHAPING;
typedef struct _QOS_FLOWRATE_OUTGOING { UINT64 Bandwidth; QOS_SHAPING ShapingBehavior; QOS_FLOWRATE_REASON Reason; } QOS_FLOWRATE_OUTGOING, *PQOS_FLOWRATE_OUTGOING;
typedef struct _QOS_VERSION { USHORT MajorVersion, MinorVersion; } QOS_VERSION, *PQOS_VERSION;
OWS_C_BEGIN
OWS_API(BOOL, QOSCreateHandle, (PQOS_VERSION, PHANDLE))
OWS_API(BOOL, QOSCloseHandle, (HANDLE))
OWS_API(BOOL, QOSAddSocketToFlow, (HANDLE, SOCKET, PSOCKADDR, QOS_TRAFFIC_TYPE, DWORD, PQOS_FLOWID))
OWS_API(BOOL, QOSRemoveSocketFromFlow, (HANDLE, SOCKET, QOS_FLOWID, DWORD))
OWS_API(BOOL, QOSSetFlow, (HANDLE, QOS_FLOWID, QOS_SET_FLOW, ULONG, PVOID, DWORD, LPOVERLAPPED))
OWS_C_END
#endif
