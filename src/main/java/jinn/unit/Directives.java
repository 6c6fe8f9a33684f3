package jinn.unit;

import java.util.List;
import jinn.text.Bytes;
import jinn.unit.Finding.Fate;

/**
 * The fate of each directive that no code asks for, by name. What is asked for is carried, unless
 * who asks says otherwise: so nothing counts as carried that nobody looked at.
 */
public final class Directives {

    private static final String MEANINGLESS = """
            Description Documentation DefaultDependencies SourcePath IgnoreOnIsolate \
            AllowIsolate RefuseManualStart RefuseManualStop StopWhenUnneeded CollectMode \
            JobTimeoutSec JobRunningTimeoutSec JobTimeoutAction GuessMainPID SyslogIdentifier \
            SyslogFacility SyslogLevel SyslogLevelPrefix LogLevelMax LogRateLimitIntervalSec \
            LogRateLimitBurst UtmpIdentifier UtmpMode BusName RemoveIPC Slice \
            PermissionsStartOnly CPUAccounting MemoryAccounting TasksAccounting IOAccounting \
            BlockIOAccounting IPAccounting RequiresMountsFor WantsMountsFor Also OOMPolicy""";

    private static final String HARDENING = """
            SystemCallFilter SystemCallErrorNumber SystemCallArchitectures \
            RestrictAddressFamilies RestrictNamespaces MemoryDenyWriteExecute LockPersonality \
            RestrictRealtime RestrictSUIDSGID ProtectKernelModules ProtectKernelLogs ProtectClock \
            PrivateUsers PrivateIPC ProcSubset DeviceAllow DevicePolicy IPAddressDeny \
            IPAddressAllow NoExecPaths ExecPaths SecureBits AppArmorProfile SELinuxContext \
            SmackProcessLabel DynamicUser RestrictFileSystems SocketBindDeny SocketBindAllow \
            KeyringMode TemporaryFileSystem SystemCallLog RestrictNetworkInterfaces""";

    private static final String BEHAVIOUR = """
            Conflicts OnFailure OnSuccess PropagatesReloadTo ReloadPropagatedFrom \
            PropagatesStopTo StopPropagatedFrom JoinsNamespaceOf Upholds FailureAction \
            SuccessAction StartLimitAction RebootArgument ExecStartPost WatchdogSec WatchdogSignal \
            NonBlocking Sockets FileDescriptorStoreMax USBFunctionDescriptors USBFunctionStrings \
            RootDirectory RootImage MountAPIVFS BindPaths BindReadOnlyPaths PAMName TTYPath \
            TTYReset TTYVHangup TTYVTDisallocate IgnoreSIGPIPE Personality TimerSlackNSec \
            Delegate TasksMax MemoryMin MemoryLow MemoryHigh MemoryMax MemoryLimit \
            MemorySwapMax CPUQuota CPUWeight CPUShares StartupCPUWeight IOWeight \
            IODeviceWeight IOReadBandwidthMax IOWriteBandwidthMax BlockIOWeight LimitNICE \
            LimitSIGPENDING LimitLOCKS LimitMSGQUEUE LimitRTTIME SendSIGHUP FinalKillSignal \
            RestartKillSignal WatchdogKillSignal ReloadSignal DefaultInstance LoadCredential \
            SetCredential NetworkNamespacePath CPUSchedulingResetOnFork NUMAPolicy NUMAMask \
            CoredumpFilter TimeoutAbortSec TimeoutStartFailureMode TimeoutStopFailureMode \
            RuntimeMaxSec ExitType RootDirectoryStartOnly ConditionArchitecture \
            ConditionVirtualization ConditionHost ConditionKernelCommandLine \
            ConditionKernelVersion ConditionSecurity ConditionCapability ConditionACPower \
            ConditionNeedsUpdate ConditionFirstBoot ConditionPathExistsGlob \
            ConditionPathIsMountPoint ConditionPathIsEncrypted ConditionUser ConditionGroup \
            ConditionControlGroupController ConditionMemory ConditionCPUs ConditionFirmware \
            ConditionEnvironment AssertArchitecture AssertVirtualization AssertKernelCommandLine \
            AssertPathExistsGlob AssertPathIsMountPoint AssertUser AssertFirstBoot""";

    private Directives() {
    }

    public static List<String> named(Fate fate) {
        return switch (fate) {
            case MEANINGLESS -> Bytes.fields(MEANINGLESS, ' ');
            case HARDENING -> Bytes.fields(HARDENING, ' ');
            case BEHAVIOUR -> Bytes.fields(BEHAVIOUR, ' ');
            case CARRIED, DIFFERENT, UNKNOWN -> List.of();
        };
    }

    static Fate of(String key) {
        for (Fate fate : Fate.values()) {
            if (named(fate).contains(key)) {
                return fate;
            }
        }
        return key.startsWith("X-") ? Fate.MEANINGLESS : Fate.UNKNOWN;
    }
}
