"""Export dialog: format, paper, added pages, language and file of an export, on one page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.export import ExportOptions
from journeyeditor.export.options import Format, Paper
from journeyeditor.look import Palette
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.check_box import CheckBox
from journeyeditor.ui.dialogs.asking import ExportChoice
from journeyeditor.ui.dialogs.forms import buttons, field, language_names
from journeyeditor.ui.style.scale import scaled

_FORMATS: Final[tuple[Format, ...]] = ("pdf", "xlsx", "png")


class ExportDialog(QDialog):
    """Asks how and where; `choice` is the answer once it was accepted."""

    def __init__(
        self,
        parent: QWidget | None,
        language: Language,
        suggestion: Path,
        format_: Format,
        map_language: Language,
        *,
        palette: Palette,
        paper: Paper = "a3",
        report: bool = False,
    ) -> None:
        """Begin with a suggested file, a format, the map's language, a paper, and what is added."""
        super().__init__(parent)
        self._language: Language = language
        self.setObjectName("export-dialog")
        self.setWindowTitle(tr(language, "Export map"))
        self.setMinimumWidth(scaled(480))
        self._format = Segments(self._formats(), format_)
        self._paper = Segments(self._papers(), paper)
        self._report = CheckBox(
            tr(language, "Add findings and evidence on pages of their own"), palette
        )
        self._report.setObjectName("report")
        self._report.setChecked(report)
        self._map_language = Segments(language_names(), map_language)
        self._path = QLineEdit(str(suggestion))
        self._path.setObjectName("path")
        self._export = QPushButton(tr(language, "Export"))
        self._lay_out()
        self._format.group.idToggled.connect(lambda *_: self._follow_format())
        self._path.textChanged.connect(lambda _: self._check())
        self._follow_format()
        self._path.setFocus()
        self._path.setSelection(len(str(suggestion.parent)) + 1, len(suggestion.stem))

    @property
    def choice(self) -> ExportChoice:
        """Where the export goes, with the format's ending, and how."""
        format_ = self._format.chosen
        path = Path(self._path.text().strip()).expanduser().absolute()
        if path.suffix.lower() != f".{format_}":
            path = path.with_name(f"{path.name}.{format_}")
        options = ExportOptions(
            format=format_,
            language=self._map_language.chosen,
            paper=self._paper.chosen,
            report=self._report.isChecked() and format_ == "pdf",
        )
        return ExportChoice(path, options)

    def _formats(self) -> Mapping[Format, str]:
        return {
            "pdf": tr(self._language, "PDF"),
            "xlsx": tr(self._language, "Excel workbook"),
            "png": tr(self._language, "PNG picture"),
        }

    def _papers(self) -> Mapping[Paper, str]:
        return {
            "a3": tr(self._language, "A3"),
            "a4": tr(self._language, "A4"),
            "content": tr(self._language, "As large as the map"),
        }

    def _lay_out(self) -> None:
        browse = QPushButton(tr(self._language, "Choose …"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(16)
        page.addLayout(field(tr(self._language, "Format"), self._format))
        self._paper_field = QWidget()
        self._paper_field.setLayout(field(tr(self._language, "Paper"), self._paper))
        page.addWidget(self._paper_field)
        page.addWidget(self._report)
        page.addLayout(field(tr(self._language, "Language"), self._map_language))
        page.addLayout(field(tr(self._language, "File"), place, self._path))
        page.addLayout(buttons(self, self._export, self._language))

    def _follow_format(self) -> None:
        """Offer paper and further pages for what has pages only, and change the file's ending."""
        format_ = self._format.chosen
        self._paper.setEnabled(format_ == "pdf")
        self._report.setEnabled(format_ == "pdf")
        path = Path(self._path.text())
        if path.suffix.lower() in {f".{known}" for known in _FORMATS}:
            self._path.setText(str(path.with_suffix(f".{format_}")))

    def _check(self) -> None:
        self._export.setEnabled(bool(Path(self._path.text().strip()).name))

    def _browse(self) -> None:
        dialog = QFileDialog(
            self, tr(self._language, "Export map to"), str(Path(self._path.text()).parent)
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(Path(self._path.text()).name)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.selectedFiles():
            self._path.setText(dialog.selectedFiles()[0])
        dialog.deleteLater()
