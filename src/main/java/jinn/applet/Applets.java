package jinn.applet;

import java.util.List;
import java.util.function.Supplier;

/** Every program of the suite, one row each, in the order of their names. */
public final class Applets {

    /** A name and how to make the program. */
    public record Row(String name, Supplier<Applet> make) {
    }

    public static final List<Row> ALL = List.of(
            new Row("accessrules-cdb-from-fs", CdbFromFs::new),
            new Row("accessrules-fs-from-cdb", FsFromCdb::new),
            new Row("applyuidgid", ApplyUidGid::new),
            new Row("background-watch", BackgroundWatch::new),
            new Row("cleanfifodir", CleanFifoDir::new),
            new Row("connlimit", ConnLimit::new),
            new Row("envdir", EnvDir::new),
            new Row("envuidgid", EnvUidGid::new),
            new Row("fdholder-daemon", FdHolderDaemon::new),
            new Row("fdholder-delete", FdHolderDelete::new),
            new Row("fdholder-getdump", FdHolderGetDump::new),
            new Row("fdholder-list", FdHolderList::new),
            new Row("fdholder-retrieve", FdHolderRetrieve::new),
            new Row("fdholder-setdump", FdHolderSetDump::new),
            new Row("fdholder-store", FdHolderStore::new),
            new Row("fdholder-transferdump", FdHolderTransferDump::new),
            new Row("fdholderd", FdHolderD::new),
            new Row("fghack", FgHack::new),
            new Row("ftrig-listen", FtrigListen::new),
            new Row("ftrig-listen1", FtrigWait::withProgram),
            new Row("ftrig-notify", FtrigNotify::new),
            new Row("ftrig-wait", FtrigWait::alone),
            new Row("init", Init::new),
            new Row("install-links", InstallLinks::new),
            new Row("instance-control", InstanceClient::control),
            new Row("instance-create", InstanceCreate::new),
            new Row("instance-delete", InstanceDelete::new),
            new Row("instance-list", InstanceList::new),
            new Row("instance-maker", InstanceMaker::new),
            new Row("instance-status", InstanceClient::status),
            new Row("ioconnect", IoConnect::new),
            new Row("ipcclient", IpcClient::new),
            new Row("ipcserver", IpcServer::new),
            new Row("ipcserver-access", IpcServerAccess::new),
            new Row("ipcserver-socketbinder", SocketBinder::new),
            new Row("ipcserverd", IpcServerd::new),
            new Row("linux-init", Init::new),
            new Row("log", Log::new),
            new Row("mkfifodir", MkFifoDir::new),
            new Row("notifyoncheck", NotifyOnCheck::new),
            new Row("permafailon", PermaFailOn::new),
            new Row("redirfd", Redirfd::new),
            new Row("setlock", SetLock::new),
            new Row("setsid", Setsid::new),
            new Row("setuidgid", Setuidgid::new),
            new Row("softlimit", SoftLimit::new),
            new Row("status", Status::new),
            new Row("sudo", Sudo::new),
            new Row("sudoc", SudoC::new),
            new Row("sudod", SudoD::new),
            new Row("supervise", Supervise::new),
            new Row("svc", Svc::new),
            new Row("svdt", SvDt::new),
            new Row("svdt-clear", SvDtClear::new),
            new Row("svlink", SvLink::new),
            new Row("svlisten", SvListen::new),
            new Row("svlisten1", SvListen1::new),
            new Row("svok", SvOk::new),
            new Row("svperms", SvPerms::new),
            new Row("svscan", SvScan::new),
            new Row("svscanctl", SvScanCtl::new),
            new Row("svstat", SvStat::new),
            new Row("svunlink", SvUnlink::new),
            new Row("svwait", SvWait::new),
            new Row("tai64n", Tai64nStamp::new),
            new Row("tai64nlocal", Tai64nLocal::new));

    private Applets() {
    }

    /** The program of that name, with or without {@code s6-} or {@code jinn-} before it. */
    public static Applet named(String name) {
        String bare = bareName(name);
        for (Row row : ALL) {
            if (row.name().equals(bare)) {
                return row.make().get();
            }
        }
        return null;
    }

    public static String bareName(String name) {
        for (String prefix : List.of("s6-", "jinn-")) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return name;
    }
}
