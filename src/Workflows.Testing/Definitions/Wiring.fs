namespace Workflows.Testing.Generators

open FsCheck
open FsCheck.FSharp

/// Where a state leads.
type internal Exits = {
    /// The field `Next`, of a Choice `Default`.
    Main: string option
    /// Targets of catchers or of choice rules.
    Others: string list
}

/// Leads states to each other so that every one can be reached from the first.
module internal Wiring =
    let private noExits = { Main = None; Others = [] }

    /// The earlier states from which the one at `index` may be entered.
    let private entrances (states: StateShape[]) (exits: Map<int, Exits>) index = [
        for earlier in 0 .. index - 1 do
            let isFree =
                earlier = index - 1
                && not (Shape.isTerminal states[earlier])
                && exits[earlier].Main.IsNone

            if isFree || Shape.branches states[earlier] then
                earlier
    ]

    let private enter (states: StateShape[]) (exits: Map<int, Exits>) index =
        gen {
            let! from = Gen.elements (entrances states exits index)
            let! mainly = Gen.elements [ true; false ]
            let old = exits[from]
            let name = states[index].Name

            let extended =
                if old.Main.IsNone && (mainly || not (Shape.branches states[from])) then
                    { old with Main = Some name }
                else
                    {
                        old with
                            Others = old.Others @ [ name ]
                    }

            return Map.add from extended exits
        }

    /// More ways, back and forth, where they are allowed.
    let private extend (states: StateShape[]) index exits =
        gen {
            let anyName = states |> Array.map _.Name |> Gen.elements
            let state = states[index]
            let isLast = index = states.Length - 1

            let! main =
                if exits.Main.IsSome || isLast || Shape.isTerminal state then
                    Gen.constant exits.Main
                else
                    Gen.frequency [ 2, Gen.constant None; 1, Gen.map Some anyName ]

            let! more =
                if Shape.branches state then
                    Gen.frequency [ 3, Gen.constant 0; 1, Gen.choose (1, 2) ]
                else
                    Gen.constant 0

            let needed =
                if state.Kind = StateKind.Choice && exits.Others.IsEmpty then
                    1
                else
                    0

            let! others = Gen.listOfLength (max more needed) anyName

            return {
                Main = main
                Others = exits.Others @ others
            }
        }

    /// The exits of each state of a flow, in the order of the states.
    let exits (flow: StateShape list) =
        let states = List.toArray flow

        let rec enterFrom index exits =
            if index = states.Length then
                Gen.constant exits
            else
                enter states exits index |> Gen.bind (enterFrom (index + 1))

        gen {
            let! entered = Map [ for i in 0 .. states.Length - 1 -> i, noExits ] |> enterFrom 1

            return!
                Map.toList entered
                |> Gen.collectToList (fun (i, exits) -> extend states i exits)
        }
