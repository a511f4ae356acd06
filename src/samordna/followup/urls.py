from django.urls import path

from samordna.followup.answering import views as answering

app_name = "followup"
OCCASION = "uppfoljning/<int:occasion>/"

urlpatterns = [
    path(f"{OCCASION}svara/", answering.answer, name="answer"),
    path(f"{OCCASION}svara/<int:pk>/", answering.save, name="answer_save"),
]
