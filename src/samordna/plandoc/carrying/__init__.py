"""Files that carry themselves: what a PDF, a Word file and a workbook hold of the plan they show, and how it is taken back.

Writing ends with :mod:`making`, which notes what our own reader sees in the file. Reading begins with :mod:`restoring`: where the
file still says that, the carried plan is the plan; where somebody has worked in it, what is seen wins, line by line.
"""
