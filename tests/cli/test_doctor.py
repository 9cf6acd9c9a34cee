"""The doctor: what a window lacks on a machine, in words, with the line that installs it."""

from __future__ import annotations

import json

import pytest

from journeyeditor.__main__ import main
from journeyeditor.cli import doctor, packages
from journeyeditor.cli.packages import QT, SCRIPTS, WINDOW, Package, to_install


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian on which Qt can be loaded; nobody is root, there is no display."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    release(monkeypatch, "ID=debian")
    monkeypatch.setattr(packages, "_is_root", lambda: False)


def release(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    said = dict(line.split("=") for line in text.splitlines())
    monkeypatch.setattr(packages, "_release", lambda: said)


def lacks(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(packages, "_is_there", lambda name: name not in names)


def answers(monkeypatch: pytest.MonkeyPatch, **answer: tuple[int, str, str]) -> None:
    """What Qt answers when it is loaded, tried on a display, and asked for fonts."""

    def run(trial: str, platform: str) -> tuple[int, str, str]:
        assert platform in {"offscreen", ""}
        return answer.get(trial, (0, "", ""))

    monkeypatch.setattr(doctor, "_run", run)


def test_this_machine_lacks_only_a_display(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 4

    lines = capsys.readouterr().out.splitlines()
    assert [line[0] for line in lines] == ["✓", "✓", "✗", "✓"]
    assert "DISPLAY" in lines[2]


def test_all_is_well(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    answers(monkeypatch, qt=(0, "6.11.3\n", ""))

    assert main(["doctor"]) == 0
    told = capsys.readouterr()
    assert "Qt 6.11.3 can be loaded." in told.out
    assert "The display :7 takes windows." in told.out
    assert not told.err


@pytest.mark.parametrize(
    ("system", "line"),
    [
        ("ID=debian", "sudo apt install libegl1 libxcb-cursor0"),
        ("ID=linuxmint\nID_LIKE=ubuntu debian", "sudo apt install libegl1 libxcb-cursor0"),
        ("ID=fedora", "sudo dnf install libglvnd-egl xcb-util-cursor"),
        ("ID=rocky\nID_LIKE=rhel centos fedora", "sudo dnf install libglvnd-egl xcb-util-cursor"),
    ],
)
def test_the_line_that_installs_is_this_systems(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], system: str, line: str
) -> None:
    release(monkeypatch, system)
    lacks(monkeypatch, "libEGL.so.1", "libxcb-cursor.so.0")
    monkeypatch.setenv("DISPLAY", ":7")

    assert main(["doctor"]) == 4
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("libEGL.so.1, libxcb-cursor.so.0")
    assert lines[-1].strip() == line


def test_on_other_systems_both_lines_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    release(monkeypatch, "ID=arch")
    assert to_install([Package("a", "b")]) == ("sudo apt install a", "sudo dnf install b")
    monkeypatch.setattr(packages, "_is_root", lambda: True)
    release(monkeypatch, "ID=debian")
    assert to_install([Package("a", "b"), Package("a", "c")]) == ("apt install a",)


def test_a_display_that_takes_no_window_is_told_with_qts_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    answers(monkeypatch, display=(-6, "", "qt.qpa.xcb: could not connect to display :7\nAborted"))

    assert main(["doctor"]) == 4
    assert "could not connect to display :7" in capsys.readouterr().out


def test_a_display_nobody_answers_at_is_really_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")

    assert main(["doctor"]) == 4
    assert "The display :4711 takes no window: " in capsys.readouterr().out


def test_missing_fonts_are_named_but_keep_no_window_shut(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    answers(monkeypatch, fonts=(0, "ع中", ""))

    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[3].startswith("△")
    assert lines[-1].strip() == "sudo apt install fonts-noto-cjk fonts-noto-core"


def test_qt_that_cannot_be_loaded_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    answers(monkeypatch, qt=(1, "", "Traceback …\nImportError: libodd.so.1: cannot open\n"))

    assert main(["doctor"]) == 4
    told = capsys.readouterr().out
    assert "libodd.so.1" in told
    assert "not tried" in told


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 4

    found = json.loads(capsys.readouterr().out)
    assert not found["ok"]
    assert {look["code"]: look["ok"] for look in found["looks"]} == {
        "libraries": True,
        "qt": True,
        "display": False,
        "fonts": True,
    }
    assert found["install"] == []


def test_every_package_has_a_name_on_both_systems() -> None:
    for package in (*QT.values(), *WINDOW.values(), *SCRIPTS.values()):
        assert package.apt
        assert package.dnf
