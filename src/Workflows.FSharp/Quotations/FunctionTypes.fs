namespace Workflows.FSharp

open System
open System.Collections.Concurrent
open Microsoft.FSharp.Reflection

/// The types of functions. F#'s own test reads the attributes of a type each time that it is asked.
module internal FunctionTypes =
    let private known = ConcurrentDictionary<Type, bool>()

    let isFunction (candidate: Type) =
        known.GetOrAdd(candidate, FSharpType.IsFunction)
