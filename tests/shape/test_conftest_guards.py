"""The guards of tests/conftest.py bite: leaks, skips and warnings fail a run of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.leaks import Watch

CHECKOUT = Path(__file__).parents[2]
LEAVES_A_WINDOW = """
    from PySide6.QtWidgets import QWidget
    kept = []
    def test_it(qapp):
        kept.append(QWidget())
        kept[0].setWindowTitle("left")
        kept[0].show()
"""
LEAVES_A_TIMER = """
    from PySide6.QtCore import QTimer
    kept = []
    def test_it(qapp):
        kept.append(QTimer())
        kept[0].start(100_000)
"""
LEAVES_A_SINGLE_SHOT = """
    from PySide6.QtCore import QTimer
    def test_it(qapp):
        QTimer.singleShot(100_000, lambda: None)
"""
LEAVES_A_QTHREAD = """
    from PySide6.QtCore import QThread
    kept = []
    def test_it(qapp):
        kept.append(QThread())
        kept[0].start()
"""
LEAVES_A_THREAD = """
    import threading
    def test_it():
        threading.Thread(target=threading.Event().wait, name="reader", daemon=True).start()
"""
MAKES_AN_APPLICATION = """
    from PySide6.QtWidgets import QApplication
    kept = []
    def test_it():
        kept.append(QApplication([]))
"""
TIDY = """
    import threading
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QDialog, QMainWindow
    def test_it(qtbot):
        window = QMainWindow()
        qtbot.addWidget(window)
        window.show()
        QDialog(window).show()
        timer = QTimer(window)
        timer.start(100_000)
        QTimer.singleShot(0, lambda: None)
        thread = QThread()
        thread.start()
        thread.quit()
        thread.wait()
        threading.Thread(target=len, args=("",)).start()
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Give a way to run test files under the project's own conftest and settings."""
    monkeypatch.setenv("PYTHONPATH", str(CHECKOUT))
    pytester.makepyprojecttoml((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    pytester.makeconftest((CHECKOUT / "tests" / "conftest.py").read_text("utf-8"))
    return Runner(pytester)


class Runner:
    """Runs planted tests in a process of their own."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        """Keep the folder that the run takes place in."""
        self._pytester = pytester

    def __call__(self, **sources: str) -> pytest.RunResult:
        """Run files of tests, given by their names, in that order, and give what came of it."""
        files = [self._pytester.makepyfile(**{name: text}) for name, text in sources.items()]
        return self._pytester.runpytest_subprocess(*files)


def test_leaks_fail_the_test_and_are_named(run: Runner) -> None:
    result = run(
        test_application=MAKES_AN_APPLICATION,
        test_window=LEAVES_A_WINDOW,
        test_timer=LEAVES_A_TIMER,
        test_single_shot=LEAVES_A_SINGLE_SHOT,
        test_qthread=LEAVES_A_QTHREAD,
        test_thread=LEAVES_A_THREAD,
    )

    result.assert_outcomes(passed=6, errors=6)
    named = [line for line in result.outlines if line.startswith("the test leaves behind: ")]
    kinds = [
        "a QApplication; ask for",
        "the shown window QWidget 'left'",
        "a running timer of QTimer",
        "a running timer of ",
        "the running thread QThread",
        "the thread reader",
    ]
    for line, kind in zip(named, kinds, strict=True):
        assert line.startswith(f"the test leaves behind: {kind}")


def test_a_tidy_test_passes(run: Runner) -> None:
    result = run(test_tidy=TIDY)

    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["skipped tests: 0*"])
    assert result.ret == pytest.ExitCode.OK


def test_a_skipped_test_fails_the_run_and_is_counted(run: Runner) -> None:
    result = run(test_skip='import pytest\n@pytest.mark.skip(reason="no")\ndef test_it(): ...')

    result.stdout.fnmatch_lines(["skipped tests: 1*"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_warnings_fail(run: Runner) -> None:
    result = run(
        test_python="import warnings\ndef test_it(): warnings.warn('x')",
        test_open_file="def test_it(): open(__file__)",
        test_qt="from PySide6.QtCore import qWarning\ndef test_it(): qWarning('x')",
    )

    result.assert_outcomes(failed=3)


def test_a_marker_nobody_registered_fails(run: Runner) -> None:
    result = run(test_marker="import pytest\n@pytest.mark.unknown\ndef test_it(): ...")

    assert result.ret == pytest.ExitCode.INTERRUPTED


def test_what_was_there_before_the_test_is_no_leak() -> None:
    assert Watch(uses_qt=False).leaks() == []
