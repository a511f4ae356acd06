from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import page
from samordna.accounts.roles import Action
from samordna.collaboration.noting import views
from samordna.collaboration.noting.kinds import NOTED, NotedKind
from samordna.collaboration.noting.pages import NotedPages

_EDIT = page(Action.EDIT_COLLABORATION)
_FORM = require_http_methods(["GET", "HEAD", "POST"])


def _addresses(kind: NotedKind) -> list[object]:
    pages, row = NotedPages(kind), f"moten/{kind.path}/<int:pk>/"
    return [
        path(f"moten/<int:pk>/{kind.path}/ny/", _FORM(_EDIT(pages.add)), name=f"{kind.name}_add"),
        path(f"{row}redigera/", _FORM(_EDIT(pages.edit)), name=f"{kind.name}_edit"),
        path(f"{row}ta-bort/", require_POST(_EDIT(pages.remove)), name=f"{kind.name}_remove"),
        path(f"{row}lagg-tillbaka/", require_POST(_EDIT(pages.restore)), name=f"{kind.name}_restore"),
    ]


urlpatterns = [
    *(one for kind in NOTED for one in _addresses(kind)),
    path("moten/<int:pk>/anteckningar/", views.notes, name="meeting_notes"),
    path("moten/<int:pk>/protokoll.<str:file_format>", views.minutes, name="meeting_minutes"),
    path("moten/uppgifter/<int:pk>/klar/", views.task_done, name="task_done"),
    path("moten/uppgifter/<int:pk>/oppna/", views.task_reopen, name="task_reopen"),
    path("moten/uppgifter/<int:pk>/till-plan/", views.task_to_plan, name="task_to_plan"),
    path("moten/beslut/<int:pk>/till-plan/", views.decision_to_plan, name="decision_to_plan"),
]
