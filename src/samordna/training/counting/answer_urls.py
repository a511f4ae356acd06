"""The address by which those who were at a session evaluate it."""

from django.urls import path

from samordna.training.counting import answering

app_name = "evaluating"
urlpatterns = [path("svara/utbildning/<slug:slug>/omdome/<str:token>/", answering.evaluate, name="evaluate")]
