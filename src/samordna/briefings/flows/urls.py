from django.urls import path

from samordna.briefings.flows import taking, views

urlpatterns = [
    path("kommunikationsplan/", views.listed, name="flows"),
    path("kommunikationsplan/ny/", views.create, name="flow_create"),
    path("kommunikationsplan/till-plan/", taking.choose, name="plan_briefings_choose"),
    path("kommunikationsplan/till-plan/<int:version>/", taking.take, name="plan_briefings_take"),
    path("kommunikationsplan/<int:pk>/redigera/", views.edit, name="flow_edit"),
    path("kommunikationsplan/<int:pk>/gick/", views.went, name="flow_went"),
    path("kommunikationsplan/<int:pk>/ta-bort/", views.remove, name="flow_remove"),
    path("kommunikationsplan/<int:pk>/lagg-tillbaka/", views.restore, name="flow_restore"),
]
