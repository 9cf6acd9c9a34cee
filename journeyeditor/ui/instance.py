"""Instance: one program for each user and screen; a second start hands its file to the first one."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, QTimer, Signal

from journeyeditor.storage.state import VARIABLE, state_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS: Final = 3000
"""How long a second start waits for the first program before it opens a window of its own."""

_PAUSE_MS: Final = 50
_MOST_BYTES: Final = 65_536
_LONGEST_ADDRESS: Final = 100  # bytes; systems take 103 to 107
_ANSWER: Final = b"ok\n"
_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What a desktop gives a program that it starts, so that its window may come to the front."""


class Request(NamedTuple):
    """What a second start asks for: files to open, none for a new map; the desktop's token."""

    files: tuple[Path, ...]
    token: str = ""


class Instance(QObject):
    """The one program of a user on a screen, or a start that found it running.

    `asked(Request)` tells what another start handed over.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, name: str, parent: QObject | None = None) -> None:
        """Meet under a name in a folder that only this user can enter."""
        super().__init__(parent)
        self._address = str(folder / f"{name}.socket") if sys.platform != "win32" else name
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        # However long it has been there, a lock holds as long as its program runs, and no longer.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Tell whether no other program is running here; from now on this one is."""
        return self._lock.isLocked() or self._lock.tryLock(0)

    def listen(self) -> None:
        """Take what other starts hand over, in place of a dead program that left its socket behind.

        Where that cannot be, each start goes on opening windows of its own.
        """
        from PySide6.QtNetwork import QLocalServer

        if len(os.fsencode(self._address)) > _LONGEST_ADDRESS:
            return
        QLocalServer.removeServer(self._address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._server.listen(self._address)

    def hand_over(self, request: Request, patience_ms: int = PATIENCE_MS) -> bool:
        """Give a request to the program that runs already; False where it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        deadline = QDeadlineTimer(patience_ms)
        socket = QLocalSocket()
        while not _is_connected(socket, self._address):
            if deadline.hasExpired():
                return False
            QThread.msleep(_PAUSE_MS)  # it has only just been started, or is ending
        socket.write(_written(request))
        answer = b""
        while len(answer) < len(_ANSWER) and not deadline.hasExpired():
            if not socket.waitForReadyRead(max(1, deadline.remainingTime())):
                break
            answer += bytes(socket.readAll().data())
        socket.abort()
        return answer == _ANSWER

    def leave(self) -> None:
        """Take nothing more; another start may be the first now."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setParent(self)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        request = _read(bytes(socket.readLine().data()))
        if request is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        # Opening may ask questions: only when this connection is done with.
        QTimer.singleShot(0, self, lambda: self.asked.emit(request))


def meeting_place() -> tuple[Path, str] | None:
    """Give folder and name under which the programs of this user on this screen meet.

    None where there is no folder that only the user can enter.
    """
    folder = _folder()
    if folder is None:
        return None
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY", "")
    key = "\n".join((screen, os.environ.get(VARIABLE, ""), str(folder)))
    return folder, f"journeyeditor-{hashlib.sha256(os.fsencode(key)).hexdigest()[:12]}"


def _folder() -> Path | None:
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if runtime.is_absolute() and runtime.is_dir():
        return runtime
    with suppress(OSError, RuntimeError):
        folder = state_folder() / "run"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder
    return None


def activation_token() -> str:
    """Give the token this start was given by the desktop, and keep it from being used twice."""
    found = [os.environ.pop(name, "") for name in _TOKENS]
    return next(filter(None, found), "")


def _is_connected(socket: QLocalSocket, address: str) -> bool:
    socket.connectToServer(address)
    return socket.waitForConnected(_PAUSE_MS)


def _written(request: Request) -> bytes:
    files = [str(path) for path in request.files]
    return json.dumps({"files": files, "token": request.token}).encode() + b"\n"


def _read(line: bytes) -> Request | None:
    """Read what another start said; None where it is nothing that makes sense."""
    try:
        said = json.loads(line)
        files, token = said["files"], said["token"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(files, list) or not all(isinstance(name, str) for name in files):
        return None
    if not isinstance(token, str) or "\0" in "".join((*files, token)):
        return None
    return Request(tuple(map(Path, files)), token)
