package customers.cli.porting.kind;

import customers.cli.porting.file.Row;
import customers.cli.porting.kind.Pages.Page;
import customers.v1.ListPlansRequest;
import customers.v1.ListPlansResponse;
import customers.v1.Plan;
import customers.v1.PlanServiceGrpc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the plan of the org that a row names: by its id, else by its name. The plans are read once. */
final class PlanLookup {
    static final String ID = "planId";
    static final String NAME = "planName";
    static final List<String> COLUMNS = List.of(ID, NAME);

    private final Desk desk;
    private @Nullable List<Plan> plans;

    PlanLookup(Desk desk) {
        this.desk = desk;
    }

    /** Why a row names no plan, whatever plans there are; null when it may. */
    static @Nullable String problem(Row row) {
        return row.has(ID) && !row.get(ID).strip().matches("[1-9][0-9]{0,17}")
                ? "column " + ID + ": must be a positive integer"
                : null;
    }

    /** The id of the plan. Throws a problem of the row when no plan has the name, or several have. */
    long id(Row row) {
        if (row.has(ID)) {
            return Long.parseLong(row.get(ID).strip());
        }
        String name = row.get(NAME).strip();
        List<Plan> named =
                plans().stream().filter(plan -> plan.getName().equals(name)).toList();
        if (named.size() != 1) {
            throw new RowException("column " + NAME + ": "
                    + (named.isEmpty()
                            ? "there is no plan \"" + name + "\""
                            : named.size() + " plans are called \"" + name + "\"; say which by " + ID));
        }
        return named.get(0).getId();
    }

    private synchronized List<Plan> plans() {
        if (plans == null) {
            plans = Pages.all(this::page, plan -> true);
        }
        return plans;
    }

    private Page<Plan> page(String cursor) {
        ListPlansResponse page = desk.stub(PlanServiceGrpc::newBlockingStub)
                .listPlans(ListPlansRequest.newBuilder()
                        .setOrgId(desk.org())
                        .setLimit(Pages.LARGEST)
                        .setCursor(cursor)
                        .build());
        return new Page<>(page.getItemsList(), page.getNextCursor());
    }
}
