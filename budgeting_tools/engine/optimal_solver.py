"""Answers a mixed-integer model by HiGHS with a proved bound; it must not know what the model is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import highspy
import numpy as np
from highspy._core import _Highs  # highspy.Highs prints a banner as soon as it is made

from .optimal_model import INFINITY, SCALE, Model

RELATIVE_GAP = 0.0005


@dataclass(frozen=True, slots=True)
class Solved:
    """`payments` by (debt, month) in minor units, rounded down; `bound` is a cost in minor units, not rounded."""

    payments: Mapping[tuple[int, int], int]
    bound: float
    finished: bool


def solve(model: Model, start: Mapping[int, float], owed: int, time_limit: float) -> Solved | None:
    """`start` gives every column of a known plan; `owed` is taken off the total paid to leave the cost."""
    solver = _Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", time_limit)
    solver.setOptionValue("mip_rel_gap", RELATIVE_GAP)
    solver.setOptionValue("random_seed", 1)
    solver.passModel(_problem(model, owed))
    known = highspy.HighsSolution()
    known.col_value = [start[column] for column in range(len(model.cost))]
    solver.setSolution(known)
    solver.run()
    info = solver.getInfo()
    if info.primal_solution_status != 2:  # kSolutionStatusFeasible
        return None
    values = solver.getSolution().col_value
    payments = {key: int(values[column] * SCALE + 1e-6) for key, column in model.pay.items()}
    whole = any(model.whole)
    bound = info.mip_dual_bound if whole else info.objective_function_value
    finished = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return Solved(payments, bound * SCALE if bound > -INFINITY else 0.0, finished)


def _problem(model: Model, owed: int) -> highspy.HighsLp:
    problem = highspy.HighsLp()
    problem.num_col_, problem.num_row_ = len(model.cost), len(model.rows)
    problem.col_cost_ = np.array(model.cost)
    problem.offset_ = -owed / SCALE
    problem.col_lower_, problem.col_upper_ = np.array(model.low), np.array(model.high)
    problem.row_lower_ = np.array([row[0] for row in model.rows])
    problem.row_upper_ = np.array([row[1] for row in model.rows])
    problem.integrality_ = [
        highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous for whole in model.whole
    ]
    starts = np.cumsum([0, *(len(row[2]) for row in model.rows)])
    problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    problem.a_matrix_.start_ = starts.astype(np.int32)
    problem.a_matrix_.index_ = np.array([i for row in model.rows for i in row[2]], dtype=np.int32)
    problem.a_matrix_.value_ = np.array([v for row in model.rows for v in row[2].values()], dtype=np.float64)
    return problem
