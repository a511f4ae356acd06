"""Charts as places in a picture 1000 wide: lines over time, bars of what was and is. All words stand beside."""

from samordna.plandoc.charts.bars import Beside, beside
from samordna.plandoc.charts.lines import DrawnLine, Point, line_through
from samordna.plandoc.charts.scale import Scale

__all__ = ["Beside", "DrawnLine", "Point", "Scale", "beside", "line_through"]
