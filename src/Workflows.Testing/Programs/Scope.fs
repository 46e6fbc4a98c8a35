namespace Workflows.Testing.Programs

/// What can be read at a point of a program, whichever way has led there.
type internal Scope = {
    /// The variables that are set, with their types.
    Variables: (string * DataType) list
    /// Those of them that may be set here: not those of an outer flow, nor counters.
    Own: Set<string>
    /// The type of the state's input.
    Input: DataType
}

module internal Scope =
    let private member' owner (name: string) =
        if name.Contains ' ' then
            $"%s{owner}.`%s{name}`"
        else
            $"%s{owner}.%s{name}"

    let rec private withFields (text, dataType) =
        match dataType with
        | Fields fields ->
            (text, dataType)
            :: List.collect (fun (name, inner) -> withFields (member' text name, inner)) fields
        | _ -> [ text, dataType ]

    let private executionInput =
        withFields ("$states.context.Execution.Input", Fields ProgramInput.fields)

    let start = {
        Variables = []
        Own = Set.empty
        Input = Fields ProgramInput.fields
    }

    /// Everything that can be read, and what this field can read besides.
    let sight (more: (string * DataType) list) scope =
        [
            "$states.input", scope.Input
            yield! more
            for name, dataType in scope.Variables do
                $"${name}", dataType
        ]
        |> List.collect withFields
        |> fun texts -> texts @ executionInput

    /// The scope of a flow inside a state: it reads the variables outside and sets none of them.
    let inside input (scope: Scope) : Scope = {
        scope with
            Own = Set.empty
            Input = input
    }

    let withInput input (scope: Scope) : Scope = { scope with Input = input }

    /// A variable that may be read here, and set if it is the program's own.
    let withVariable name dataType isOwn scope = {
        scope with
            Variables = scope.Variables @ [ name, dataType ]
            Own = if isOwn then scope.Own.Add name else scope.Own
    }

    /// The names that can be set to a value of the type, because they have it.
    let settable dataType scope = [
        for name, given in scope.Variables do
            if given = dataType && scope.Own.Contains name then
                name
    ]

    /// What two types have in common.
    let private commonType first second =
        if first = second then first else Unknown

    /// What holds after either way. None is a way that leads nowhere.
    let join first second =
        match first, second with
        | None, other
        | other, None -> other
        | Some a, Some b ->
            Some {
                Variables = a.Variables |> List.filter (fun variable -> List.contains variable b.Variables)
                Own = Set.intersect a.Own b.Own
                Input = commonType a.Input b.Input
            }
