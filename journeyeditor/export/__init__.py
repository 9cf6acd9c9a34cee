"""Maps as files for others: PDF, Excel workbook, PNG. Libraries load when a format is first used."""

from journeyeditor.export.formats import export, to_bytes
from journeyeditor.export.options import ExportOptions
from journeyeditor.export.shaping import Raster, ShapedRun, Shaper

__all__ = ["ExportOptions", "Raster", "ShapedRun", "Shaper", "export", "to_bytes"]
