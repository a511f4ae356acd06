"""The addresses of a form, for whoever has its link."""

from django.urls import path

from samordna.mapping.analysis import answering

app_name = "analysis"
urlpatterns = [
    path("svara/<slug:slug>/<str:token>/", answering.answer, name="answer"),
    path("svara/<slug:slug>/<str:token>/spara/", answering.save, name="save"),
]
