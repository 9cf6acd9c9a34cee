"""What holds for every test: a private home, no display, no leaks, no skips, the same examples each run."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.helpers.leaks import Watch

PRIVATE_HOME = Path(tempfile.mkdtemp(prefix="journeyeditor-tests-"))
atexit.register(shutil.rmtree, PRIVATE_HOME, ignore_errors=True)


def _make_surroundings_private() -> None:
    """Cut the run off from the user's settings, language, scale and display, before Qt is loaded."""
    for name in [*os.environ]:
        if name.startswith(("QT_", "JOURNEYEDITOR_", "LC_")) and name != "QT_QPA_PLATFORM":
            del os.environ[name]
    for name in ("LANGUAGE", "SOURCE_DATE_EPOCH"):
        os.environ.pop(name, None)
    folders = {
        "HOME": "",
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_RUNTIME_DIR": "run",
        "XDG_STATE_HOME": ".local/state",
    }
    for name, folder in folders.items():
        place = PRIVATE_HOME / folder
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[name] = str(place)
    os.environ["JOURNEYEDITOR_STATE_DIR"] = str(PRIVATE_HOME / "state")
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["JOURNEYEDITOR_REDUCED_MOTION"] = "1"  # nothing is on its way; tests of motion ask


_make_surroundings_private()
# `make test` tries the same examples on every machine; `--hypothesis-profile thorough` goes looking
# for new ones, for as long as it takes.
settings.register_profile("quick", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("thorough", deadline=None, max_examples=10_000, print_blob=True)
settings.load_profile("quick")


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a thread behind."""
    uses_qt = bool({"qapp", "qtbot"} & set(request.fixturenames))
    watch = Watch(uses_qt=uses_qt)
    yield
    if leaks := watch.leaks():
        pytest.fail("the test leaves behind: " + "; ".join(leaks), pytrace=False)


@pytest.fixture(autouse=True)
def private_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give every test settings, recovery copies and caches of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JOURNEYEDITOR_STATE_DIR", str(tmp_path_factory.mktemp("state")))
        yield


def pytest_collection_finish() -> None:
    """Put what was loaded so far out of the way of looking for leaks, which looks at all that is new."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _frozen_past() -> None:
    """Do so again for each test: opening a map brings back what was out of the way."""
    gc.freeze()


def _skipped(config: pytest.Config) -> int:
    """Count the tests that were skipped."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", ())) if reporter else 0


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run if a test was skipped: what does not run proves nothing."""
    if _skipped(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how many tests were skipped, none included."""
    count = _skipped(config)
    verdict = "none is allowed: the run fails" if count else "as it must be"
    terminalreporter.write_line(f"skipped tests: {count} ({verdict})")
