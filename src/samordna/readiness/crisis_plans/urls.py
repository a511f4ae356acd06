from django.urls import path

from samordna.readiness.crisis_plans import changing, views

ONE = "larm/krisplaner/<int:pk>/"

urlpatterns = [
    path("larm/krisplaner/", views.listed, name="crisis_plans"),
    path("larm/krisplaner/ny/", changing.create, name="crisis_plan_create"),
    path(ONE, views.show, name="crisis_plan"),
    path(f"{ONE}oppna/", views.opened, name="crisis_plan_open"),
    path(f"{ONE}redigera/", changing.edit, name="crisis_plan_edit"),
    path(f"{ONE}bekrafta/", views.confirm, name="crisis_plan_confirm"),
    path(f"{ONE}angra/", views.undo, name="crisis_plan_undo"),
    path(f"{ONE}ta-bort/", changing.remove, name="crisis_plan_remove"),
    path(f"{ONE}aterstall/", changing.restore, name="crisis_plan_restore"),
]
