"""The persona that is looked at is exported from the menu."""

from __future__ import annotations

from pathlib import Path

from journeyeditor.edits import personas
from journeyeditor.models import Persona
from journeyeditor.ui.dialogs.asking import Remedy
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import NO, YES, Answers
from tests.helpers.pdfs import opened
from tests.helpers.widgets import action


def test_the_persona_becomes_a_pdf_or_a_png(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    mira = Persona(id="u-2", name="Mira")
    window.document.apply(personas.add(window.document.map, 1, mira), "Add persona")
    pdf, png = tmp_path / "p.pdf", tmp_path / "p.png"
    answers.prepare(pdf)
    action(window, "map.export-persona").trigger()
    assert answers.suggested[-1].name == "Lena Hoffmann.pdf"
    assert "Lena Hoffmann" in opened(pdf.read_bytes()).pages[0].extract_text()

    window.canvas.look_at("u-2")
    answers.prepare(pdf, NO, pdf, YES, png, tmp_path / "none" / "x.pdf", Remedy.OTHER_FILE, None)
    for _ in range(3):
        action(window, "map.export-persona").trigger()
    assert "Mira" in opened(pdf.read_bytes()).pages[0].extract_text()
    assert png.read_bytes().startswith(b"\x89PNG")


def test_it_needs_a_persona(window: MainWindow) -> None:
    window.document.apply(window.document.map.replace(personas=()), "Delete persona")
    assert not action(window, "map.export-persona").isEnabled()
