from django.urls import path

from samordna.situation.problems.views import changing, merging, showing

ALL = "lagesbild/<int:pk>/problem/"
ONE = f"{ALL}<int:problem>/"

urlpatterns = [
    path(ALL, showing.listed, name="problems"),
    path(f"{ALL}nytt/", changing.create, name="problem_create"),
    path(f"{ALL}sla-ihop/", merging.merge, name="problems_merge"),
    path(ONE, showing.show, name="problem"),
    path(f"{ONE}redigera/", changing.edit, name="problem_edit"),
    path(f"{ONE}flytta/", changing.move, name="problem_move"),
    path(f"{ONE}ta-bort/", changing.remove, name="problem_remove"),
    path(f"{ONE}aterstall/", changing.restore, name="problem_restore"),
    path(f"{ONE}dela-upp/", merging.split, name="problem_split"),
    path(f"{ONE}hel-igen/", merging.unsplit, name="problem_unsplit"),
    path(f"{ONE}ta-isar/", merging.unmerge, name="problem_unmerge"),
]
