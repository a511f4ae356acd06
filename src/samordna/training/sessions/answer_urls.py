"""The address by which a unit signs up, for whoever has its link."""

from django.urls import path

from samordna.training.sessions import answering

app_name = "signing_up"
urlpatterns = [path("svara/utbildning/<slug:slug>/anmalan/<str:token>/", answering.answer, name="answer")]
