package jinn.applet.socket;

import java.util.List;
import jinn.applet.Applet.Row;

/** Of local sockets: servers, clients, rules of access, sudo. */
public final class SocketPrograms {

    public static final List<Row> ROWS = List.of(
            new Row("accessrules-cdb-from-fs", CdbFromFs::new),
            new Row("accessrules-fs-from-cdb", FsFromCdb::new),
            new Row("connlimit", ConnLimit::new),
            new Row("ioconnect", IoConnect::new),
            new Row("ipcclient", IpcClient::new),
            new Row("ipcserver", IpcServer::new),
            new Row("ipcserver-access", IpcServerAccess::new),
            new Row("ipcserver-socketbinder", SocketBinder::new),
            new Row("ipcserverd", IpcServerd::new),
            new Row("sudo", Sudo::new),
            new Row("sudoc", SudoC::new),
            new Row("sudod", SudoD::new));

    private SocketPrograms() {
    }
}
