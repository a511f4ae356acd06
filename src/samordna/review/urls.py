from django.urls import path

from samordna.review.views import answering, handed, judging, plans, questions, reviewers, round_steps, rounds
from samordna.review.views.memorandum import files, reading, writing

app_name = "review"
ROUND = "granskning/<int:review_round>/"
PLAN = f"{ROUND}planer/<int:plan>/"

urlpatterns = [
    path("granskning/", rounds.listed, name="list"),
    path("granskning/ny/", rounds.create, name="round_create"),
    path(ROUND, rounds.show, name="round"),
    path(f"{ROUND}redigera/", rounds.edit, name="round_edit"),
    path(f"{ROUND}oppna/", round_steps.open_it, name="round_open"),
    path(f"{ROUND}stang/", round_steps.close_it, name="round_close"),
    path(f"{ROUND}lamna-ut/", round_steps.hand_out, name="hand_out_ready"),
    path(f"{ROUND}lista/<slug:file_format>/", rounds.download, name="export"),
    path(f"{ROUND}fragor/", questions.listed, name="questions"),
    path(f"{ROUND}fragor/ny/", questions.create, name="question_create"),
    path(f"{ROUND}fragor/<int:question>/", questions.edit, name="question_edit"),
    path(f"{ROUND}fragor/<int:question>/flytta/", questions.move, name="question_move"),
    path(f"{ROUND}fragor/<int:question>/ta-bort/", questions.remove, name="question_remove"),
    path(f"{ROUND}fragor/<int:question>/aterstall/", questions.restore, name="question_restore"),
    path(f"{ROUND}granskare/", reviewers.listed, name="reviewers"),
    path(f"{ROUND}granskare/<int:reviewer>/ta-bort/", reviewers.end, name="reviewer_end"),
    path(f"{ROUND}planer/", plans.add, name="plans_add"),
    path(PLAN, plans.show, name="plan"),
    path(f"{PLAN}svara/", answering.answer, name="answer"),
    path(f"{PLAN}text/", answering.text, name="plan_text"),
    path(f"{PLAN}bedomning/", judging.judge, name="judge"),
    path(f"{PLAN}<slug:step>/", judging.step, name="plan_step"),
    path(f"{ROUND}pm/", reading.show, name="memorandum"),
    path(f"{ROUND}pm/las/", writing.lock, name="memorandum_lock"),
    path(f"{ROUND}pm/ladda-ner/<slug:file_format>/", files.download, name="memorandum_export"),
    path(f"{ROUND}pm/avsnitt/<slug:section>/", writing.edit, name="memorandum_edit"),
    path("planer/<int:version>/granskning/", handed.show, name="handed"),
]
