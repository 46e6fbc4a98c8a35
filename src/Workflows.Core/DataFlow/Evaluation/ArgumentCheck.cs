using Workflows.Asl;
using Workflows.Jsonata.Types;

namespace Workflows.DataFlow.Evaluation;

/// <summary>Compares what a task gets with what it requires.</summary>
/// <param name="task">The task.</param>
/// <param name="path">The field of the state that holds the argument.</param>
/// <param name="notes">Takes note of the differences.</param>
/// <param name="reportsDefaults">Whether to note what is left to its default.</param>
internal sealed class ArgumentCheck(TaskDefinition task, StatePath path, Notes notes, bool reportsDefaults)
{
    /// <summary>Compares an argument with what is required.</summary>
    public void Check(JsonType required, JsonType given) => Check(required, given, "");

    private void Check(JsonType required, JsonType given, string name)
    {
        if (given.IsUnknown || required.IsUnknown || given.Kinds == JsonKinds.None)
        {
            return;
        }
        var value = given.Without(JsonKinds.Absent);
        if (!required.Allows(value.Kinds))
        {
            NoteConflict(required, value, name);
            return;
        }
        if (value.Kinds == JsonKinds.Object && required.Allows(JsonKinds.Object))
        {
            CheckFields(required.Only(JsonKinds.Object), value, name);
        }
        else if (value.Kinds == JsonKinds.Array && required.Allows(JsonKinds.Array))
        {
            Check(required.Items, value.Items, name + "[]");
        }
    }

    private void CheckFields(JsonType required, JsonType given, string name)
    {
        for (var i = 0; i < required.FieldNames.Length; i++)
        {
            var field = required.FieldNames[i];
            var type = required.FieldTypes[i];
            var found = given.Field(field);
            var full = name.Length == 0 ? field : $"{name}.{field}";
            if (found is { MayBeAbsent: true, IsUnknown: false } && (found.IsSurelyAbsent || given.HasField(field)))
            {
                var certainty = found.IsSurelyAbsent ? Certainty.Certain : Certainty.Possible;
                NoteMissing(full, type.MayBeAbsent, certainty);
            }
            if (!found.IsSurelyAbsent)
            {
                Check(type.Without(JsonKinds.Absent), found, full);
            }
        }
    }

    private void NoteMissing(string name, bool isOptional, Certainty certainty)
    {
        if (!isOptional)
        {
            notes.Add(
                new Note(
                    DataFlowRules.MissingArgument,
                    path,
                    name,
                    $"The task {task.Name} requires {name}, and on this way nothing gives it: pass it on from the states before, or make it optional in the task's input type.",
                    certainty
                )
            );
        }
        else if (reportsDefaults)
        {
            notes.Add(
                new Note(
                    DataFlowRules.DefaultArgument,
                    path,
                    name,
                    $"The task {task.Name} takes its default for {name}.",
                    certainty
                )
            );
        }
    }

    private void NoteConflict(JsonType required, JsonType given, string name)
    {
        var what = name.Length == 0 ? $"{required}" : $"{name} as {required}";
        notes.Add(new Note(DataFlowRules.ArgumentType, path, name, $"{task.Name} needs {what} and gets {given}."));
    }
}
