"""How well the guard tells personal data from the rest of a plan, on lines that are made for it.

``develop`` is what rules are tuned on; ``held_out`` has other names, other sentences and other ordinary lines, and is only
counted. A module of lines is added to ``SOURCES`` in ``lines.py``.
"""
