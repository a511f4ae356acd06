"""Instructions to register people: who they are, whom they meet, what they think.

A recording (verb, noun or passive) meets *which of them*, people, their names or their views. What is said of these people
decides: views or company stop where the wording is sure, worry or less asks. What the grammar does not read is weighed, and
asks. People in their function, services, numbers, needs and what police and social services do themselves pass. The words
are in ``data/instructions/``.
"""

from samordna.plandoc.guard.instructions.finding import find_register_instructions
from samordna.plandoc.guard.instructions.gate import whole_of

__all__ = ["find_register_instructions", "whole_of"]
