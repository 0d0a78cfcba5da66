/* Reliable multicast (PGM). https://learn.microsoft.com/windows/win32/api/wsrm/ */
#ifndef _WSRM_H_
#define _WSRM_H_
#include <winsock2.h>
#define IPPROTO_RM 113
#define MAX_MCAST_TTL 255
#define RM_OPTIONSBASE 0x3E8
#define RM_RATE_WINDOW_SIZE 0x3E9
#define RM_SET_MESSAGE_BOUNDARY 0x3EA
#define RM_FLUSHCACHE 0x3EB
#define RM_SENDER_WINDOW_ADVANCE_METHOD 0x3EC
#define RM_SENDER_STATISTICS 0x3ED
#define RM_LATEJOIN 0x3EE
#define RM_SET_SEND_IF 0x3EF
#define RM_ADD_RECEIVE_IF 0x3F0
#define RM_DEL_RECEIVE_IF 0x3F1
#define RM_SEND_WINDOW_ADV_RATE 0x3F2
#define RM_USE_FEC 0x3F3
#define RM_SET_MCAST_TTL 0x3F4
#define RM_RECEIVER_STATISTICS 0x3F5
#define RM_HIGH_SPEED_INTRANET_OPT 0x3F6
#define SENDER_DEFAULT_RATE_KBITS_PER_SEC 56
#define SENDER_DEFAULT_WINDOW_ADV_PERCENTAGE 15
#define MAX_WINDOW_INCREMENT_PERCENTAGE 25
#define SENDER_DEFAULT_LATE_JOINER_PERCENTAGE 0
#define SENDER_MAX_LATE_JOINER_PERCENTAGE 75
#define BITS_PER_BYTE 8
#define LOG2_BITS_PER_BYTE 3
#define SENDER_DEFAULT_WINDOW_SIZE_BYTES (10 * 1000 * 1000)
enum eWINDOW_ADVANCE_METHOD { E_WINDOW_ADVANCE_BY_TIME = 1, E_WINDOW_USE_AS_DATA_CACHE };
typedef struct _RM_SEND_WINDOW { ULONG RateKbitsPerSec, WindowSizeInMSecs, WindowSizeInBytes; } RM_SEND_WINDOW;
typedef struct _RM_SENDER_STATS {
  ULONGLONG DataBytesSent, TotalBytesSent, NaksReceived, NaksReceivedTooLate, NumOutstandingNaks, NumNaksAfterRData, RepairPacketsSent, BufferSpaceAvailable, TrailingEdgeSeqId,
    LeadingEdgeSeqId, RateKBitsPerSecOverall, RateKBitsPerSecLast, TotalODataPacketsSent;
} RM_SENDER_STATS;
typedef struct _RM_RECEIVER_STATS {
  ULONGLONG NumODataPacketsReceived, NumRDataPacketsReceived, NumDuplicateDataPackets, DataBytesReceived, TotalBytesReceived, RateKBitsPerSecOverall, RateKBitsPerSecLast,
    TrailingEdgeSeqId, LeadingEdgeSeqId, AverageSequencesInWindow, MinSequencesInWindow, MaxSequencesInWindow, FirstNakSequenceNumber, NumPendingNaks, NumOutstandingNaks,
    NumDataPacketsBuffered, TotalSelectiveNaksSent, TotalParityNaksSent;
} RM_RECEIVER_STATS;
typedef struct _RM_FEC_INFO { USHORT FECBlockSize; USHORT FECProActivePackets; UCHAR FECGroupSize; BOOLEAN fFECOnDemandParityEnabled; } RM_FEC_INFO;
#endif
