"""File dialogs: the questions which file to open and where to write."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journeyeditor.texts import Language, tr


class FileDialogs:
    """Asks the person in front of `window` for files, in the program's language."""

    def __init__(self, window: QWidget, language: Language) -> None:
        """Ask over a window."""
        self._window = window
        self._language: Language = language

    def file_to_open(self, folder: Path) -> Path | None:
        """Ask which file to open, beginning in a folder."""
        dialog = QFileDialog(self._window, tr(self._language, "Open map"), str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(self._map_filters())
        return _chosen(dialog)

    def file_to_save(self, suggestion: Path) -> Path | None:
        """Ask where to save, beginning with a suggestion; overwriting is asked about elsewhere."""
        dialog = QFileDialog(
            self._window, tr(self._language, "Save map as"), str(suggestion.parent)
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilters(self._map_filters())
        dialog.selectFile(suggestion.name)
        return _chosen(dialog)

    def persona_export(self, suggestion: Path) -> Path | None:
        """Ask for the PDF or PNG a persona is to become; overwriting is asked about elsewhere."""
        dialog = QFileDialog(
            self._window, tr(self._language, "Export persona"), str(suggestion.parent)
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        pdf, png = "PDF (*.pdf)", tr(self._language, "PNG picture (*.png)")
        dialog.setNameFilters([pdf, png])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("png" if chosen == png else "pdf")
        )
        dialog.selectFile(suggestion.stem)
        return _chosen(dialog)

    def list_to_save(self, suggestion: Path) -> Path | None:
        """Ask where to write a list as a workbook; overwriting is asked about elsewhere."""
        title = tr(self._language, "Export the list of changes")
        dialog = QFileDialog(self._window, title, str(suggestion.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("xlsx")
        dialog.setNameFilter(tr(self._language, "Excel workbooks ({endings})", endings="*.xlsx"))
        dialog.selectFile(suggestion.name)
        return _chosen(dialog)

    def picture_to_open(self, folder: Path) -> Path | None:
        """Ask which picture to take, beginning in a folder."""
        from journeyeditor.canvas.transfer.offers import (
            PICTURES,  # only now: most starts never need it
        )

        dialog = QFileDialog(self._window, tr(self._language, "Choose picture"), str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURES))
        dialog.setNameFilter(tr(self._language, "Pictures ({endings})", endings=endings))
        return _chosen(dialog)

    def _map_filters(self) -> list[str]:
        return [
            tr(self._language, "Journey maps (*.journey *.json)"),
            tr(self._language, "All files (*)"),
        ]


def _chosen(dialog: QFileDialog) -> Path | None:
    """Show a file dialog and give the file that was chosen."""
    done = dialog.exec() == QDialog.DialogCode.Accepted
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(files[0]) if done and files else None
