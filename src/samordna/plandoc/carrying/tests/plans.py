"""Whole plans made up from the schema: every kind of part, with texts as people and machines write them."""

from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from samordna.plandoc.schema import ABOUT_ITEM, Age, Edtf, PlanDocument

_TEXTS = st.one_of(
    st.sampled_from(
        [
            "Samordnaren",
            "Öva larmvägarna med polisen",
            "Två ord: och ett kolon",
            "Första stycket.\n\nAndra stycket.\n\n- punkt\n- punkt till",
            "**Fet** och *lutad* text, 25 000 kr",
            "\\\\fil01\\gemensam\\_mallar\\larm.docx * ~~ &copy;",
            "Glad 😀 och 👨‍👩‍👧",
            "{{activities}}",
            "| a | b |\n|---|---|\n| 1 | 2 |",
        ]
    ),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30),
)
_DATES = st.sampled_from(["2025", "2025-03", "2025-21", "2025-03-14", "2025/2026", "2025-01/2025-03"])


def plans() -> st.SearchStrategy[PlanDocument]:
    return _model(PlanDocument)


def _model(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    fields = {
        name: _of(info.annotation, info.metadata)
        for name, info in model.model_fields.items()
        if name not in ABOUT_ITEM | {"schema_version"}
    }
    return (
        st.fixed_dictionaries({}, optional=fields)
        .flatmap(
            lambda values: st.just(values) if _complete(model, values) else _completed(model, values, fields)
        )
        .map(model.model_validate)
    )


def _complete(model: type[BaseModel], values: dict[str, Any]) -> bool:
    return all(name in values for name, info in model.model_fields.items() if info.is_required())


def _completed(
    model: type[BaseModel], values: dict[str, Any], fields: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[dict[str, Any]]:
    missing = {
        name: fields[name]
        for name, info in model.model_fields.items()
        if info.is_required() and name not in values
    }
    return st.fixed_dictionaries(missing).map(lambda more: {**values, **more})


def _of(kind: Any, metadata: list[Any]) -> st.SearchStrategy[Any]:
    if kind in (Age, Age | None):
        return st.sampled_from([None, (13, 20), (18, None), (None, 12)])
    if kind == Edtf or any(getattr(one, "func", None) for one in metadata):
        return _DATES
    origin, parts = get_origin(kind), get_args(kind)
    made = {
        Union: lambda: st.one_of(*(_of(one, []) for one in parts)),
        UnionType: lambda: st.one_of(*(_of(one, []) for one in parts)),
        Annotated: lambda: _of(parts[0], []),
        Literal: lambda: st.sampled_from(parts),
        list: lambda: st.lists(_of(parts[0], []), max_size=2),
    }
    return made[origin]() if origin in made else _simple(kind)


_SIMPLE: dict[type, st.SearchStrategy[Any]] = {
    NoneType: st.none(),
    str: _TEXTS,
    bool: st.booleans(),
    int: st.integers(1, 6),
    float: st.sampled_from([0.0, 0.25, 0.4, 1.0]),
}


def _simple(kind: Any) -> st.SearchStrategy[Any]:
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    return _model(kind)
