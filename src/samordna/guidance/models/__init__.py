from samordna.guidance.models.guide import Guide

__all__ = ["Guide"]
