"""Watch: what a test leaves behind in this process: windows, running timers, threads."""

from __future__ import annotations

import gc
import threading

import shiboken6
from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QObject,
    QThread,
    QThreadPool,
)
from PySide6.QtWidgets import QApplication, QWidget

PATIENCE = 2.0  # seconds that a thread may take to end after its test
QT_OWN_WINDOWS = {"QTipLabel", "QShapedPixmapWidget", "QDesktopWidget", "QRollEffect"}


class Watch:
    """Remembers what is there when it is made; `leaks` names what has come since and stayed."""

    def __init__(self, *, uses_qt: bool) -> None:
        """Note what is there; timers and Qt's threads are looked for only with `uses_qt` (slow)."""
        self._uses_qt = uses_qt
        self._had_application = QApplication.instance() is not None
        self._threads = set(threading.enumerate())
        self._windows = {address(window) for window in _windows()}
        self._busy = {address(thing) for thing in _busy()} if uses_qt else set[int]()

    def leaks(self) -> list[str]:
        """Name what was left behind, and put an end to it so that the next test does not suffer."""
        found = self._left_threads()
        if QApplication.instance() is None:
            return found
        if not self._had_application and not self._uses_qt:
            found.append("a QApplication; ask for the fixture qapp or qtbot instead")
        _settle()
        if self._left_windows():
            gc.collect()  # a window in a reference cycle goes now, or it is held by somebody
            _settle()
        found += [self._end_window(window) for window in self._left_windows()]
        if self._uses_qt:
            found += [_end_busy(thing) for thing in self._left_busy()]
            if not QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000)):
                found.append("work in Qt's thread pool")
        return found

    def _left_threads(self) -> list[str]:
        """Name Python's threads that do not end; those Qt made show up as dummies and are Qt's."""
        left = [thread for thread in threading.enumerate() if thread not in self._threads]
        own = [thread for thread in left if not thread.name.startswith("Dummy-")]
        for thread in own:
            thread.join(PATIENCE)
        return [f"the thread {thread.name}" for thread in own if thread.is_alive()]

    def _left_windows(self) -> list[QWidget]:
        """List windows that came since and still exist, shown or not."""
        return [window for window in _windows() if address(window) not in self._windows]

    def _left_busy(self) -> list[QObject]:
        """List timers and threads that came since and still run."""
        return [thing for thing in _busy() if address(thing) not in self._busy]

    @staticmethod
    def _end_window(window: QWidget) -> str:
        """Delete a window (without asking it) and name it."""
        shown = "shown" if window.isVisible() else "hidden"
        name = f"the {shown} window {_name(window)} {window.windowTitle()!r}"
        window.hide()
        shiboken6.delete(window)
        return name


def address(thing: QObject) -> int:
    """Give the place of the C++ object: what tells two of them apart for sure."""
    return int(shiboken6.getCppPointer(thing)[0])


def _name(thing: QObject) -> str:
    """Say what a thing is, with its object name where it has one."""
    return f"{type(thing).__name__} {thing.objectName()}".strip()


def _settle() -> None:
    """Let deletions and other work happen that is already queued."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


def _windows() -> list[QWidget]:
    """List windows without a parent, Qt's own tooltips and the like left out."""
    if QApplication.instance() is None:
        return []
    return [
        window
        for window in QApplication.topLevelWidgets()
        if window.parent() is None and window.metaObject().className() not in QT_OWN_WINDOWS
    ]


def _busy() -> list[QObject]:
    """List objects with a running timer in this thread, and running threads."""
    dispatcher = QAbstractEventDispatcher.instance()
    known = [thing for thing in gc.get_objects() if isinstance(thing, QObject)]
    alive = [thing for thing in known if shiboken6.isValid(thing)]
    threads = [thing for thing in alive if isinstance(thing, QThread) and thing.isRunning()]
    busy: list[QObject] = [thread for thread in threads if not thread.isCurrentThread()]
    if dispatcher is not None:
        here = [*alive, *dispatcher.children()]  # QTimer.singleShot's are the dispatcher's children
        timed = {address(thing): thing for thing in here if dispatcher.registeredTimers(thing)}
        busy += timed.values()
    return busy


def _end_busy(thing: QObject) -> str:
    """Stop a timer or a thread and name it."""
    if isinstance(thing, QThread):
        thing.quit()
        thing.wait(int(PATIENCE * 1000))
        return f"the running thread {_name(thing)}"
    dispatcher = QAbstractEventDispatcher.instance()
    if dispatcher is not None:
        dispatcher.unregisterTimers(thing)
    return f"a running timer of {_name(thing)} (its parent: {thing.parent()})"
